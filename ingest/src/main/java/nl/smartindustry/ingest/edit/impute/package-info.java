/**
 * New values for the fields of a record that are wrong, so that it satisfies its edits. Plain Java
 * and ojAlgo; no Spark. (Answers that were never given are filled in by another module.)
 *
 * <p>GSBPM 5.4 (edit and impute); SIMS S.18.4, data compilation.
 */
package nl.smartindustry.ingest.edit.impute;
