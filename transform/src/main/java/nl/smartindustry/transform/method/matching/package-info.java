/**
 * Matched differences in differences: every treated unit beside the untreated one of its class that
 * was most like it before.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.13.2, sampling error.
 */
package nl.smartindustry.transform.method.matching;
