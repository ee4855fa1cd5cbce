/**
 * How a sample was drawn (strata, clusters, population counts, design weights), and enterprises
 * that did not answer: those of their response group that did stand for them, and what that costs
 * in precision.
 *
 * <p>Enters: strata, clusters, counts, outcomes. Leaves: a checked design, corrected weights and
 * the variance of answering; data as columns. Never here: an estimate, and missing items of those
 * that answered.
 *
 * <p>GSBPM 5.6 (calculate weights); SIMS S.13.2, sampling error, and S.13.3.3, non-response error.
 */
package nl.smartindustry.transform.method.sample;
