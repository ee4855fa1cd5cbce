/**
 * The administration of the programme: fieldlabs, participations, funding, contacts, trainings,
 * actions; and education.
 *
 * <p>Enters: the country. Leaves: delivered files. Which enterprises take part, and what it does to
 * an enterprise, belongs to the economy.
 *
 * <p>GSBPM 4.3 (run collection); SIMS S.18.1, source data.
 */
package nl.smartindustry.samples.programme;
