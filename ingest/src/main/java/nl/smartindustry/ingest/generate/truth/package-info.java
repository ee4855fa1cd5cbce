/**
 * What the pipeline should find: the whole population, which no survey sees.
 *
 * <p>GSBPM 3.5 (test the production system); SIMS S.13, accuracy.
 */
package nl.smartindustry.ingest.generate.truth;
