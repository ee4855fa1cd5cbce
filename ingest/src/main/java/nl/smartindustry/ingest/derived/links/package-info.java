/**
 * Which enterprise a record of the programme is about: numbers of other registers find it in the
 * frame of the year, names only as a last resort and with a score. No record is lost: one without
 * an enterprise has the reason.
 *
 * <p>Enters: records with their numbers, frames, a register of names, decisions of persons. Leaves:
 * {@code unit_link}, a row for each record, and a list to review. Never here: a name that is
 * stored.
 *
 * <p>GSBPM 5.1 (integrate data); SIMS S.13.3.1, coverage error.
 *
 * @see "Fellegi and Sunter (1969); Christen (2012), Data Matching, chapters 4 to 7"
 */
package nl.smartindustry.ingest.derived.links;
