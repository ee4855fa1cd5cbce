/**
 * Tables and figures to files: HTML, DOCX, ODS, CSV and SVG, the same bytes for the same tables.
 *
 * <p>GSBPM 7.2, produce dissemination products; SIMS S.10, accessibility and clarity.
 */
package nl.smartindustry.report.write;
