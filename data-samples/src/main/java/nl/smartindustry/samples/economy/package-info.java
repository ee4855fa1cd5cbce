/**
 * Who uses which technology since when, and the yearly accounts with a known gain from it.
 *
 * <p>Enters: the population. Leaves: use of each technology and the accounts of any enterprise and
 * year. Samples, weights and files do not belong here.
 *
 * <p>GSBPM 3.5 (test the production system); SIMS S.3.4, concepts and definitions.
 */
package nl.smartindustry.samples.economy;
