/**
 * Effects of every cohort in every period, and what they add up to (Callaway and Sant'Anna 2021).
 *
 * <p>Enters: a balanced panel with the start of each unit. Leaves: effects and their means, with
 * influence functions. Never here: whether an effect may be called one.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.13.2, sampling error.
 */
package nl.smartindustry.transform.method.cohorts;
