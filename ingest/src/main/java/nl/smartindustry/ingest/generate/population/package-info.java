/**
 * Enterprises over time: births, deaths, mergers, size and place.
 *
 * <p>GSBPM 4.1 (create the frame); SIMS S.3.6, statistical population.
 */
package nl.smartindustry.ingest.generate.population;
