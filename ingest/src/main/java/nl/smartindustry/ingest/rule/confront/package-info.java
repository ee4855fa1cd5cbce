/**
 * What is kept of each delivery for the rules that compare deliveries and tables: its keys, some
 * values and some sums, gathered in the pass that stores it.
 *
 * <p>Enters: keys, values and sums of a delivery as it is stored. Leaves: what every rule found,
 * and an index for the deliveries to come. Never here: a join, or a second pass.
 *
 * <p>GSBPM 5.3 (review and validate); SIMS S.15, coherence and comparability.
 */
package nl.smartindustry.ingest.rule.confront;
