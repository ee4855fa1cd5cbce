/**
 * How far enterprises lie apart: quantiles of productivity, the distance of leaders to the median,
 * who grows, and how concentrated an industry is.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.18, statistical processing.
 */
package nl.smartindustry.transform.method.dispersion;
