/**
 * What a table of the letter is: its layout as YAML that a methodologist can review, the words, the
 * observations by series, and the printed table itself. Everything a layout names is checked when
 * it is loaded.
 *
 * <p>Enters: {@code tables.yaml}, {@code figures.yaml}, {@code labels.yaml}, safe observations.
 * Leaves: checked layouts, labels, series, and {@link ReportTable}. Never here: which figure stands
 * in which cell, which {@code letter} decides, or a file format.
 *
 * <p>GSBPM 2.1, design outputs; SIMS S.3, statistical presentation.
 */
package nl.smartindustry.report.table;
