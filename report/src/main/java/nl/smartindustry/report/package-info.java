/**
 * Analyse 6.5 and disseminate 7 of GSBPM: from safe cells to a release.
 *
 * <p>Enters: cells, overviews and quality that {@code transform} stored. Leaves: a release, and
 * answers about it. Never here: a statistic, or a decision on what may be seen.
 */
package nl.smartindustry.report;
