/**
 * What must be seen and said before a concept becomes the definitive release, and who said it.
 *
 * <p>GSBPM 6.5 (finalise outputs) and 7.4 (manage the release); European Statistics Code of
 * Practice, principle 6.
 *
 * <p>Enters: a release, the one that was approved before it, what awaits review. Leaves: a
 * checklist, and a record of each approval under {@code restricted/approvals}. Never here: a change
 * to what a release says; {@code publish} makes it, {@code release} points to it.
 */
package nl.smartindustry.report.approval;
