/**
 * Education as delivered: the October count by programme and institution, and the lectorates.
 *
 * <p>GSBPM 4.3 (run collection); SIMS S.18.1, source data.
 */
package nl.smartindustry.ingest.generate.education;
