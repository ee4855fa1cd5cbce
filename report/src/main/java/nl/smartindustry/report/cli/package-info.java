/**
 * The command line: arguments become settings and one call; every failure becomes one sentence and
 * an exit code.
 *
 * <p>Enters: arguments. Leaves: an exit code. Never here: work; a command is one call.
 *
 * <p>GSBPM 7.5 (manage user support); SIMS S.10, accessibility and clarity.
 */
package nl.smartindustry.report.cli;
