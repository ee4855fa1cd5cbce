/**
 * Questions about what is published: one table of the current release, with the rounding, signs and
 * protection of the letter; one cell explained; and what differs between two releases, and why.
 * Reads published files only, without a Spark session; for the owner of a warehouse also why a cell
 * is suppressed.
 *
 * <p>Enters: a question and one release, or two releases. Leaves: one table in text, CSV or JSON;
 * the passport of one figure, or what would bring it back; the changed cells, their causes and the
 * bridge of each series. Never here: microdata.
 *
 * <p>GSBPM 7.5, manage user support; SIMS S.10, accessibility and clarity, and S.17, revision.
 */
package nl.smartindustry.report.desk;
