/**
 * What becomes of enterprises over time: a merger is no death and a new number is no birth. Frames,
 * events and wage records are read column by column and kept as numbers and bits; the units of one
 * slot after the other are written as they are found.
 *
 * <p>Enters: {@code continuity.yaml}, the code list of event types, frames, events and wage
 * records. Leaves: continuity units, demography, turnover and revisions. Never here: Spark;
 * employment or money of a unit.
 *
 * <p>GSBPM 5.1 and 5.5 (integrate data, derive new variables and units); SIMS S.15, coherence and
 * comparability over time.
 */
package nl.smartindustry.ingest.derived.units;
