/**
 * What is kept of each delivery for the rules that compare deliveries and tables: its keys, some
 * values and some sums, gathered in the pass that stores it.
 *
 * <p>GSBPM 5.3 (review and validate); SIMS S.15, coherence and comparability.
 */
package nl.smartindustry.ingest.rule.confront;
