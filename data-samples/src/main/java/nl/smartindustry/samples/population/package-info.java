/**
 * Enterprises over time: births, deaths, mergers, size and place.
 *
 * <p>Enters: seeds and parameters. Leaves: who lives in a slot of the population in a year, with
 * its activity, size, region and identity. Money, technology and files do not belong here.
 *
 * <p>GSBPM 4.1 (create the frame); SIMS S.3.6, statistical population.
 */
package nl.smartindustry.samples.population;
