/**
 * From the answers of a survey to weighted waves, step by step, and how good they are: response,
 * item response and link rates, strata whose variance was borrowed.
 *
 * <p>Enters: stored answers, frames, price indices. Leaves: waves with weights, and measures of
 * quality. Never here: a formula, and figures of other sources.
 *
 * <p>GSBPM 6.2 (validate outputs); SIMS S.13, accuracy and reliability.
 */
package nl.smartindustry.transform.survey;
