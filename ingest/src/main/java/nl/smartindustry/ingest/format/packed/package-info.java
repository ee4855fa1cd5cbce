/**
 * Takes the one data file out of a delivered gzip or zip file before anything reads it, under
 * limits that are measured while unpacking, into a folder of the warehouse that only the owner can
 * enter and that goes again with the run.
 *
 * <p>Never here: what is in the file.
 *
 * <p>GSBPM 4.4 (finalise collection); SIMS S.18.1, source data.
 */
package nl.smartindustry.ingest.format.packed;
