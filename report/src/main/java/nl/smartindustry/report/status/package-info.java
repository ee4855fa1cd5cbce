/**
 * GSBPM 8, evaluate: how a warehouse stands, for the operator and for an alarm from outside.
 *
 * <p>Enters: the records of runs, releases, approvals and the landing; nothing is locked or
 * written, and no session is started. Leaves: one screen of text. Never here: a judgement on
 * figures.
 */
package nl.smartindustry.report.status;
