/**
 * The command {@code decompose}: a user's own panel of enterprises comes apart by the formulas of
 * the night.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.18.5, data compilation.
 */
package nl.smartindustry.transform.command.decompose;
