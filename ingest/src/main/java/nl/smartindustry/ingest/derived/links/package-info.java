/**
 * Whom a record of the programme is about: numbers of other registers find their enterprise in the
 * frame of the year, names only as a last resort and with a score. No record is lost: one that
 * finds nobody says why.
 *
 * <p>GSBPM 5.1 (integrate data); SIMS S.13.3.1, coverage error.
 *
 * @see "Fellegi and Sunter (1969); Christen (2012), Data Matching, chapters 4 to 7"
 */
package nl.smartindustry.ingest.derived.links;
