/**
 * What the pipeline should find: figures of the whole population, which no survey sees.
 *
 * <p>Enters: the country. Leaves: {@code truth/*.csv}. No estimate and no sample belongs here.
 *
 * <p>GSBPM 3.5 (test the production system); SIMS S.13, accuracy.
 */
package nl.smartindustry.samples.truth;
