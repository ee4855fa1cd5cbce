/**
 * Enterprises that did not answer: those of their response group who did stand for them, and what
 * that costs in precision.
 *
 * <p>Enters: a sample with outcomes and groups. Leaves: corrected weights and the variance of
 * answering. Never here: missing items of those that answered.
 *
 * <p>GSBPM 5.6 (calculate weights); SIMS S.13.3.3, non-response error.
 */
package nl.smartindustry.transform.method.response;
