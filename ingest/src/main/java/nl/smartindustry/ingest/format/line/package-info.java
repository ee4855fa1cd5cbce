/**
 * Files in which a record is a line or, between quotes, several: CSV and fixed width, and the walk
 * over lines that JSON Lines shares. How such a file is looked at and how its records are read.
 *
 * <p>In: bytes and a layout. Out: the header, splits and cells of the file. Never here: what a cell
 * means.
 *
 * <p>GSBPM 4.3 and 5.1 (run collection, integrate data); SIMS S.18.1, source data.
 */
package nl.smartindustry.ingest.format.line;
