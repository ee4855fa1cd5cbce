/**
 * The letter's charts as SVG, each with its alternative text, a description in words and its data
 * table; and {@link Markup}, the XML that SVG, HTML and DOCX share.
 *
 * <p>Enters: the printed cells of a chart, in the order in which they are drawn. Leaves: SVG and
 * PNG, the same bytes every time. Never here: which figures are drawn, and what they mean.
 *
 * <p>GSBPM 6.5, finalise outputs; SIMS S.10, accessibility and clarity.
 */
package nl.smartindustry.report.chart;
