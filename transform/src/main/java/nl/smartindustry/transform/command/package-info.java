/**
 * The conventions of the method commands, a spec in and a table out: the spec file, the files it
 * names and which of their columns are asked for.
 *
 * <p>Enters: a spec. Leaves: checked settings, columns of the files that it names, or one sentence.
 * Never here: a formula, and what only one command asks.
 *
 * <p>GSBPM 5.1 (integrate data); SIMS S.18.1, source data.
 */
package nl.smartindustry.transform.command;
