/**
 * The ICT survey and its Smart Industry module: sample, response, weights, answers.
 *
 * <p>Enters: the country. Leaves: sampled enterprises and their answers. Sampling frame, allocation
 * and sample serve the other statistics as well; their questions do not belong here.
 *
 * <p>GSBPM 4.1 and 4.3 (select the sample, run collection); SIMS S.13.2 and S.13.3, sampling and
 * non-sampling error.
 */
package nl.smartindustry.samples.survey;
