/**
 * What a continuity unit is, as data and formulas: definitions, windows, statuses of enterprises
 * that come and go, and rates. A merger is no death and a new number is no birth. The units
 * themselves are made in {@code memory} and {@code spread}.
 *
 * <p>Enters: {@code continuity.yaml}, the code list of event types, and counts. Leaves: statuses,
 * windows and rates. Never here: Spark, except the schemas of the tables; employment or money of a
 * unit.
 *
 * <p>GSBPM 2.5 and 5.1 (design processing and analysis, integrate data); SIMS S.15, coherence and
 * comparability over time.
 */
package nl.smartindustry.ingest.derived.units;
