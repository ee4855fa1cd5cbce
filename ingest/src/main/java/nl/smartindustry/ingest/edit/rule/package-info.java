/**
 * Edits as data: linear balances and inequalities over the numbers of a record, read from {@code
 * edits/<table>.yaml} and checked before any record is read.
 *
 * <p>Enters: {@code edits/<table>.yaml} and the contract. Leaves: checked linear edits. Never here:
 * a record.
 *
 * <p>GSBPM 2.5 and 5.3 (design processing, review and validate); SIMS S.18.3, data validation.
 */
package nl.smartindustry.ingest.edit.rule;
