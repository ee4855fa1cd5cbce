/**
 * Shares for areas too small for the sample: a model-based product, labelled experimental.
 *
 * <p>The area-level model of Fay and Herriot on the logit scale, fitted by restricted maximum
 * likelihood, with mean squared error, and added up to the design-based national share. Nothing in
 * the regular tables depends on it.
 *
 * <p>Enters: direct shares with variances, covariates of areas. Leaves: model estimates with mean
 * squared errors, or a refusal. Never here: how the direct shares were made.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.13.1, overall accuracy, and S.18.5, data compilation.
 *
 * @see "Fay and Herriot (1979), JASA 74, 269-277"
 * @see "Rao and Molina (2015), Small Area Estimation, 2nd edition, chapters 4 and 6"
 */
package nl.smartindustry.transform.method.smallarea;
