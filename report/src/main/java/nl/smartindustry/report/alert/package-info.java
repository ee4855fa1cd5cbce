/**
 * GSBPM 8, evaluate: what a night reports to people, by a command of the operator's or by mail.
 *
 * <p>Enters: the record of a run, what is late, what waits for approval. Leaves: messages, each
 * once. Never here: a cell's value or the answer of an enterprise; the end of a publication.
 */
package nl.smartindustry.report.alert;
