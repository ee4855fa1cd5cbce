/**
 * How many enterprises a respondent stands for: N / n of its stratum, respondents standing for the
 * non-respondents of the same stratum, then calibrated to the frame for each kind of figure.
 *
 * <p>Enters: sampled units with outcomes, N of strata, totals of the frame. Leaves: a design and
 * the weights of a wave. Never here: a variable that is estimated.
 *
 * <p>GSBPM 5.6 (calculate weights); SIMS S.18.5, data compilation.
 */
package nl.smartindustry.transform.survey.weigh;
