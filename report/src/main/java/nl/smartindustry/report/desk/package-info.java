/**
 * GSBPM 7.5, manage user support: the question desk. One table of the current release for whoever
 * asks, with the rounding, signs and protection of the letter. Reads published files only, without
 * a Spark session. Feeds the SIMS concept accessibility and clarity.
 *
 * <p>Enters: a question and the current release. Leaves: one table in text, CSV or JSON. Never
 * here: a stored table that was not published.
 */
package nl.smartindustry.report.desk;
