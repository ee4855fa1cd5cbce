/**
 * How a technology spreads: logistic curves under an assumed ceiling by non-linear least squares,
 * when they may be reported, and what share they would reach.
 *
 * <p>Enters: shares by time, with their errors. Leaves: a curve, a scenario, or why there is none.
 * Never here: which waves are of one definition.
 *
 * <p>GSBPM 5.7 and 6.1 (calculate aggregates, prepare draft outputs); SIMS S.13, accuracy.
 */
package nl.smartindustry.transform.method.diffusion;
