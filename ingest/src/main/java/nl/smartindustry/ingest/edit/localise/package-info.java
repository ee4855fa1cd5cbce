/**
 * Which fields of a record that breaks edits are wrong: the principle of Fellegi and Holt, by
 * implied edits and an integer programme. Plain Java and ojAlgo; no Spark.
 *
 * <p>GSBPM 5.4 (edit and impute); SIMS S.18.4, data compilation.
 */
package nl.smartindustry.ingest.edit.localise;
