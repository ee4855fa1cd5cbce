/**
 * What the report takes in: safe observations, the overviews of actions and fieldlabs, and the
 * facts of the release. Plain records, read from rows by the names of their columns.
 *
 * <p>Enters: rows of stored tables. Leaves: records by name. Never here: Dutch words, or layout.
 *
 * <p>GSBPM 6.5, finalise outputs; SIMS S.3, statistical presentation.
 */
package nl.smartindustry.report.input;
