/**
 * How the letter's tables and charts are laid out: YAML that a methodologist can review, and the
 * Dutch words. Everything a layout names is checked when it is loaded.
 *
 * <p>Enters: {@code tables.yaml}, {@code figures.yaml}, {@code labels-nl.yaml}. Leaves: checked
 * layouts and labels. Never here: a figure.
 *
 * <p>GSBPM 2.1, design outputs; SIMS S.3, statistical presentation.
 */
package nl.smartindustry.report.table;
