/**
 * Macro-economic and international series.
 *
 * <p>GSBPM 4.3 (run collection); SIMS S.15, coherence and comparability.
 */
package nl.smartindustry.ingest.generate.series;
