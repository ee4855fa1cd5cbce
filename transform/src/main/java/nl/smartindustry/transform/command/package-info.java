/**
 * The conventions of the method commands, a spec in and a table out: the spec file, the files it
 * names and which of their columns are asked for.
 *
 * <p>GSBPM 5.1 (integrate data); SIMS S.18.1, source data.
 */
package nl.smartindustry.transform.command;
