/**
 * What enterprises do: use technology, take part in fieldlabs, and produce with a known gain from
 * both.
 *
 * <p>Enters: the population. Leaves: {@link nl.smartindustry.samples.economy.Country}, which
 * answers any question about any enterprise and year. Samples, weights and files do not belong
 * here.
 *
 * <p>GSBPM 3.5 (test the production system); SIMS S.3.4, concepts and definitions.
 */
package nl.smartindustry.samples.economy;
