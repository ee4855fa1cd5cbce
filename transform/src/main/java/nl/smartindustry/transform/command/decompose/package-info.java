/**
 * The command {@code decompose}: a user's own panel of enterprises comes apart by the formulas of
 * the night.
 *
 * <p>Enters: a spec and a panel. Leaves: a row for each method, window, group and part. Never here:
 * a formula, which lies in {@code method.decomposition}.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.18.5, data compilation.
 */
package nl.smartindustry.transform.command.decompose;
