/**
 * Spark's way into delivered files: a data source whose tasks each read one split, parse it and
 * give typed rows with the delivery, the line and what was found.
 *
 * <p>GSBPM 4.3 and 5.1 (run collection, integrate data); SIMS S.18.1, source data.
 */
package nl.smartindustry.ingest.format;
