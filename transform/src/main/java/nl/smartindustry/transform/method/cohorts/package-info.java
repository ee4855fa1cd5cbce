/**
 * Effects of every cohort in every period, and what they add up to (Callaway and Sant'Anna 2021).
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.13.2, sampling error.
 */
package nl.smartindustry.transform.method.cohorts;
