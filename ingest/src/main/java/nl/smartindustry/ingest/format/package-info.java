/**
 * The way into delivered files: what a look at their bytes finds, and the reader of one split that
 * gives typed records with the delivery, the line and what was found.
 *
 * <p>Enters: delivered files and their layouts. Leaves: records with their delivery, line and
 * findings. Never here: what a cell means, and whether a record is accepted. One room below for
 * each format.
 *
 * <p>GSBPM 4.3 and 5.1 (run collection, integrate data); SIMS S.18.1, source data.
 */
package nl.smartindustry.ingest.format;
