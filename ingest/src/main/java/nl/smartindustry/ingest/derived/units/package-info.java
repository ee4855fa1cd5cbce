/**
 * Enterprises over time: events tie enterprises into continuity units, so that a merger is no death
 * and a new number is no birth. Read {@code ContinuityUnits}, then {@code README.md}.
 *
 * <p>Enters: frames, events, jobs by month. Leaves: units, births and deaths by window, and how
 * late events changed them. Never here: employment or money of a unit.
 *
 * <p>GSBPM 5.1 and 5.5 (integrate data, derive new variables and units); SIMS S.15, coherence and
 * comparability over time.
 */
package nl.smartindustry.ingest.derived.units;
