/**
 * The synthetic country: every input of the monitor, made up, with the truth behind it.
 *
 * <p>GSBPM 3.5 (test the production system); SIMS S.13, accuracy: a known truth to estimate.
 */
package nl.smartindustry.ingest.generate;
