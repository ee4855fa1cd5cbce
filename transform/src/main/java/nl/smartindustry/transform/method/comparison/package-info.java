/**
 * One comparison of treated with others between two periods: three estimators of the average effect
 * on the treated, each with what every unit adds to its error.
 *
 * <p>Enters: changes, who is treated, covariates. Leaves: an effect, or why it is not identified;
 * and the criteria of an established effect. Never here: several cohorts, which lie in {@code
 * cohorts}.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.13.2, sampling error.
 */
package nl.smartindustry.transform.method.comparison;
