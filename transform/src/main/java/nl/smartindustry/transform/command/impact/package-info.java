/**
 * The command {@code impact}: effects of a treatment on a user's own panel.
 *
 * <p>GSBPM 5.7 (calculate aggregates) and 6.2 (validate outputs); SIMS S.13, accuracy and
 * reliability.
 */
package nl.smartindustry.transform.command.impact;
