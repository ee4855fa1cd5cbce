/**
 * Adopters of technologies and participants of fieldlabs beside others. The premium of adopters is
 * an association, never an effect; which effects of fieldlabs are established is decided by the
 * criteria of {@code method.comparison}.
 *
 * <p>Enters: production statistics, adoption, participations, panels of outcomes. Leaves: figures
 * of premiums, spillovers and effects, with what was detectable, or a reason. Never here: a
 * formula, and the word effect for a premium.
 *
 * <p>GSBPM 5.7 and 6.1 (calculate aggregates, prepare draft outputs); SIMS S.13.2, sampling error
 * and model assumptions.
 */
package nl.smartindustry.transform.topic.impact;
