/**
 * The floor, part one: how YAML and CSV become records, and how the product refuses. Imports
 * nothing of ours.
 *
 * <p>Enters: YAML and CSV, packaged or of a folder of the user. Leaves: records that cannot be
 * wrong, or one sentence with an exit code. Never here: a survey, a table, Spark.
 *
 * <p>GSBPM 2.4 and 3.1 (design and build the instruments); SIMS S.3, statistical presentation.
 */
package nl.smartindustry.ingest.definition;
