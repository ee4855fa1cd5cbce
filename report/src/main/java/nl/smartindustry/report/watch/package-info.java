/**
 * GSBPM 8, evaluate: what each run leaves for those who watch from outside.
 *
 * <p>Enters: the records of runs, the ledger of deliveries, the current release. Leaves: a page of
 * the last ninety nights, a file of metrics, OpenLineage events. Never here: a figure, or anything
 * that changes how a run ends but for a warning.
 *
 * <p>SIMS S.11, quality management.
 */
package nl.smartindustry.report.watch;
