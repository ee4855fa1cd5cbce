/**
 * Enterprises over time: births, deaths, mergers, size, activity, place and owners.
 *
 * <p>Enters: seeds and parameters. Leaves: which enterprise holds a slot of the plan in a year, and
 * what a register holds of it. Money, technology and files do not belong here.
 *
 * <p>GSBPM 4.1 (create the frame); SIMS S.3.6, statistical population.
 */
package nl.smartindustry.samples.population;
