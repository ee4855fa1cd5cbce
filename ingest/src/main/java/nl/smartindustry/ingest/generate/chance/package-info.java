/**
 * Random numbers by key, so that the order of the work changes nothing.
 *
 * <p>GSBPM 3.5 (test the production system); SIMS S.13, accuracy.
 */
package nl.smartindustry.ingest.generate.chance;
