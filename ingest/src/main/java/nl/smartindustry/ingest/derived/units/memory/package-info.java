/**
 * Continuity units in memory, for a country that is small: the same tables as on Spark, written
 * independently, without the cost of planning queries.
 *
 * <p>Enters: frames and events of a small country. Leaves: the tables that {@code spread} gives.
 * Never here: a rule of its own; {@code TwoWaysTest} holds both to the same.
 *
 * <p>GSBPM 5.1 and 5.5 (integrate data, derive new variables and units); SIMS S.18.5, data
 * compilation.
 */
package nl.smartindustry.ingest.derived.units.memory;
