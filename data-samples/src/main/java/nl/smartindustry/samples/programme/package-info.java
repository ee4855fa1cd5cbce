/**
 * The administration of the programme: fieldlabs, participations, funding, actions, education.
 *
 * <p>Enters: the population and its regions. Leaves: who takes part in what since when, and
 * delivered sheets. What taking part does to an enterprise belongs to the economy.
 *
 * <p>GSBPM 4.3 (run collection); SIMS S.18.1, source data.
 */
package nl.smartindustry.samples.programme;
