/**
 * Continuity units of a country of any size, on Spark: links between enterprises, their connected
 * components by star contraction, worker flow and demography.
 *
 * <p>Enters: frames, events and jobs as tables of Spark. Leaves: the tables of continuity units.
 * Never here: a collection on the driver that grows with the country.
 *
 * <p>GSBPM 5.1 (integrate data); SIMS S.18.5, data compilation.
 */
package nl.smartindustry.ingest.derived.units.spread;
