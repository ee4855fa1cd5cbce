/**
 * Users' own files, CSV or Parquet, into columns in memory: only the columns that were asked for,
 * in parallel, and without Spark. No message repeats a value of a unit.
 *
 * <p>Enters: a path and the columns that are asked for. Leaves: columns in memory, or the file and
 * line of what is wrong. Never here: what a column means.
 *
 * <p>GSBPM 5.1 (integrate data); SIMS S.18.1, source data.
 */
package nl.smartindustry.transform.command.file;
