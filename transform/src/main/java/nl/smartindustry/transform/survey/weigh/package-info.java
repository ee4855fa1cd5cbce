/**
 * How many enterprises a respondent stands for: N / n of its stratum, respondents standing for the
 * non-respondents of the same stratum, then calibrated to the frame for each kind of figure.
 *
 * <p>GSBPM 5.6 (calculate weights); SIMS S.18.5, data compilation.
 */
package nl.smartindustry.transform.survey.weigh;
