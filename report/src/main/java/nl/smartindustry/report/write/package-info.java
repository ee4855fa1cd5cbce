/**
 * Tables and charts to files: HTML, PDF, DOCX, ODT, ODS, XLSX, CSV and SVG, the same bytes for the
 * same tables.
 *
 * <p>Enters: the model of the letter. Leaves: bytes. Never here: a calculation, or a word that the
 * model does not have.
 *
 * <p>GSBPM 7.2, produce dissemination products; SIMS S.10, accessibility and clarity.
 */
package nl.smartindustry.report.write;
