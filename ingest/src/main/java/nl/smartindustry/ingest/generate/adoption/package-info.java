/**
 * Who uses which technology since when, placed on published shares.
 *
 * <p>GSBPM 3.5 (test the production system); SIMS S.3.4, concepts and definitions.
 */
package nl.smartindustry.ingest.generate.adoption;
