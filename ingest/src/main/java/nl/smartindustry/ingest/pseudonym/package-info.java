/**
 * Direct identifiers end here: what names an enterprise or a person becomes a keyed pseudonym
 * before it is stored.
 *
 * <p>Enters: identifiers as cells, and the key. Leaves: 26 letters and digits, equal for equal
 * numbers. Never here: the key in a log, a plan or a file.
 *
 * <p>GSBPM 5.1 (integrate data) and the overarching process of data protection; SIMS S.7,
 * confidentiality.
 */
package nl.smartindustry.ingest.pseudonym;
