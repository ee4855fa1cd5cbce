/**
 * Who is counted: the target population of a survey, its strata and the dimensions by which figures
 * are broken down, all as definitions over the yearly frame.
 *
 * <p>Enters: answers, yearly frames. Leaves: sampled units with stratum, codes and holding; N of
 * every stratum. Never here: a weight.
 *
 * <p>GSBPM 2.4 and 5.1 (design the frame and sample, integrate data); SIMS S.3.4 and S.3.5,
 * statistical unit and population.
 */
package nl.smartindustry.transform.survey.link;
