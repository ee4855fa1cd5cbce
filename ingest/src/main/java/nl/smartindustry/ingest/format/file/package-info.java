/**
 * One look at every byte of a delivered file before Spark starts: its hash, its encoding, its
 * header, where its records begin and which of them are broken.
 *
 * <p>Enters: a plain file, its layout and limits. Leaves: what was found in it and how it is split.
 * Never here: a format; how each is looked at lies in its own room.
 *
 * <p>GSBPM 4.4 and 5.3 (finalise collection, review and validate); SIMS S.18.3, data validation.
 */
package nl.smartindustry.ingest.format.file;
