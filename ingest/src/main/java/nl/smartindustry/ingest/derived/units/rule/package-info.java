/**
 * What a continuity unit is, as data and formulas: definitions, windows, what becomes of who comes
 * and goes, and rates.
 *
 * <p>Enters: {@code continuity.yaml} and counts. Leaves: statuses, windows and rates. Never here:
 * Spark, or a table.
 *
 * <p>GSBPM 2.5 (design processing and analysis); SIMS S.15, coherence and comparability over time.
 */
package nl.smartindustry.ingest.derived.units.rule;
