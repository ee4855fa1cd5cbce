/**
 * The business register as delivered.
 *
 * <p>GSBPM 4.1 (create the frame); SIMS S.18.1, source data.
 */
package nl.smartindustry.ingest.generate.register;
