/**
 * How far enterprises lie apart: quantiles of productivity, the distance of leaders to the median,
 * who grows, and how concentrated an industry is.
 *
 * <p>Enters: values, weights and industries of units. Leaves: distances, growth by place,
 * concentration. Never here: whether a figure may be seen.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.18, statistical processing.
 */
package nl.smartindustry.transform.method.dispersion;
