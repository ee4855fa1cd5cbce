/**
 * One sheet of a workbook as delimited text, a line for each row, so that it is read as CSV is: the
 * line of a record is the row of the sheet.
 *
 * <p>Enters: an XLSX or ODS file, a sheet and a range. Leaves: a text of {@link
 * nl.smartindustry.ingest.layout.TextFormat}'s usual signs in UTF-8. Never here: what the cells
 * mean.
 *
 * <p>GSBPM 4.4 (finalise collection); SIMS S.18.1, source data.
 */
package nl.smartindustry.ingest.format.sheet;
