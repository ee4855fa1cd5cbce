/**
 * The release as pages to walk through: a start, a page for each table and chart, what is not
 * known, what can be taken along.
 *
 * <p>GSBPM 7.2 (produce dissemination products). Self-contained: no server, nothing from elsewhere,
 * and all of it readable without the script, which only searches.
 *
 * <p>Enters: the annex in one language, where each figure stands. Leaves: HTML by file name. Never
 * here: a figure of its own; every number is a printed cell.
 */
package nl.smartindustry.report.site;
