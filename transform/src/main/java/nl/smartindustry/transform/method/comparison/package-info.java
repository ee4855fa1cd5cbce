/**
 * One comparison of treated with others between two periods: three estimators of the average effect
 * on the treated, each with what every unit adds to its error.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.13.2, sampling error.
 */
package nl.smartindustry.transform.method.comparison;
