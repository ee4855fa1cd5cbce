/**
 * A survey in memory, wave by wave: what has to be collected of it, its items treated, its
 * enterprises scored, its variables as columns with their weights. Nothing is estimated here.
 *
 * <p>{@link Respondents}, {@link ItemTreatment} and {@link WaveCalibration} serve the command
 * {@code estimate} as well.
 *
 * <p>Enters: linked units. Leaves: columns with weights, answers counted and completed.
 *
 * <p>GSBPM 5.4 (edit and impute) to 5.6 (calculate weights); SIMS S.18.4 and S.18.5, data
 * validation and compilation.
 */
package nl.smartindustry.transform.survey.wave;
