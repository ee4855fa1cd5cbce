/**
 * The command {@code impact}: effects of a treatment on a user's own panel.
 *
 * <p>Enters: a spec and a panel. Leaves: a row for each effect, with a verdict. Never here: a
 * formula, which lies in {@code method}.
 *
 * <p>GSBPM 5.7 (calculate aggregates) and 6.2 (validate outputs); SIMS S.13, accuracy and
 * reliability.
 */
package nl.smartindustry.transform.command.impact;
