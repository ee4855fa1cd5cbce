/**
 * Well-formed markup, for HTML and SVG.
 *
 * <p>GSBPM 7.1, update output systems; SIMS S.10, accessibility and clarity.
 */
package nl.smartindustry.report.markup;
