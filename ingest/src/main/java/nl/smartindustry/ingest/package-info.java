/**
 * Collect and process 5.1 to 5.4 of GSBPM: from deliveries to validated tables.
 *
 * <p>Enters: the landing, layouts, contracts, rules and edits. Leaves: stored tables, quarantine,
 * what every rule found. Never here: an indicator, or an estimate.
 */
package nl.smartindustry.ingest;
