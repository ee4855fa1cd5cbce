/**
 * Yearly accounts of enterprises with a known gain from adoption.
 *
 * <p>GSBPM 3.5 (test the production system); SIMS S.3.4, concepts and definitions.
 */
package nl.smartindustry.ingest.generate.economy;
