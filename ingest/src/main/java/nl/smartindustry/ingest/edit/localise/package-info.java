/**
 * Which fields of a record that breaks edits are wrong: the principle of Fellegi and Holt, by
 * implied edits and an integer programme. Plain Java and ojAlgo; no Spark.
 *
 * <p>Enters: one record and its edits. Leaves: the lightest set of fields to change, and their new
 * values. Never here: how edits are written, or where records come from.
 *
 * <p>GSBPM 5.4 (edit and impute); SIMS S.18.4, data compilation.
 */
package nl.smartindustry.ingest.edit.localise;
