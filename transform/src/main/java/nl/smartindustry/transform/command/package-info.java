/**
 * The conventions of the method commands, a spec in and a table out: the spec file, the files it
 * names, which of their columns are asked for, and columns that are computed from them in Spark
 * SQL, without a session: plain arithmetic here by the same rules, the rest by the classes of
 * Spark.
 *
 * <p>Enters: a spec. Leaves: checked settings, columns of the files that it names, or one sentence.
 * Never here: a formula of {@code method}, and what only one command asks.
 *
 * <p>GSBPM 5.1 and 5.5 (integrate data, derive new variables); SIMS S.18.1, source data.
 */
package nl.smartindustry.transform.command;
