/**
 * Variance by replicate weights: those that a user brings, and the engine's own rescaled bootstrap,
 * for any statistic that is a function of the weights.
 *
 * <p>Enters: weights and a function of them. Leaves: its variance. Never here: what the function
 * computes.
 *
 * <p>GSBPM 5.6 (calculate weights) and 5.7 (calculate aggregates); SIMS S.13.2, sampling error.
 */
package nl.smartindustry.transform.method.replicates;
