/**
 * Well-formed markup, for HTML and SVG.
 *
 * <p>Enters: elements, attributes and text. Leaves: well-formed text in which every sign is
 * escaped. Never here: what a page says.
 *
 * <p>GSBPM 7.1, update output systems; SIMS S.10, accessibility and clarity.
 */
package nl.smartindustry.report.markup;
