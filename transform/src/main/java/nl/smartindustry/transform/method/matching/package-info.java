/**
 * Matched differences in differences: every treated unit beside the untreated one of its class that
 * was most like it before.
 *
 * <p>Enters: a panel with starts and classes. Leaves: pairs, the effect over them, its errors.
 * Never here: which covariates are chosen.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.13.2, sampling error.
 */
package nl.smartindustry.transform.method.matching;
