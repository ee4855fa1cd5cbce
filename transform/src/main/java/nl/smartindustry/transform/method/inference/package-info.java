/**
 * Design-based inference: totals, means, ratios and quantiles of many variables in many domains,
 * with the standard errors that the design and the calibration of the weights imply.
 *
 * <p>Read {@link Estimates} first. GSBPM 5.7 (calculate aggregates); SIMS S.13.2, sampling error.
 *
 * <p>Enters: columns, a design, weights, domains. Leaves: point estimates with standard errors.
 * Never here: an indicator, a unit of measure, or whether a figure is precise enough.
 */
package nl.smartindustry.transform.method.inference;
