/**
 * Automatic editing: a record that breaks the edits of its table is corrected so that it satisfies
 * them, each change flagged, or quarantined with the name of the edit. Which fields are wrong is
 * found by the principle of Fellegi and Holt: implied edits and an integer programme (ojAlgo).
 *
 * <p>Enters: typed records and the edits of their table. Leaves: records that satisfy every hard
 * edit, with each change, or the name of the edit that refuses them. Never here: how edits are
 * written; an answer that was never given.
 *
 * <p>GSBPM 5.4 (edit and impute); SIMS S.18.4, data compilation.
 */
package nl.smartindustry.ingest.edit;
