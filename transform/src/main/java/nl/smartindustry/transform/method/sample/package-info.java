/**
 * How a sample was drawn: strata, clusters, population counts and design weights.
 *
 * <p>Enters: strata, clusters, counts. Leaves: a checked design; data as columns. Never here: an
 * estimate.
 *
 * <p>GSBPM 5.6 (calculate weights); SIMS S.13.2, sampling error.
 */
package nl.smartindustry.transform.method.sample;
