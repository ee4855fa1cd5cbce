/**
 * The letter for one province: which of the cells that were made for the whole country its tables,
 * sentences and charts show.
 *
 * <p>GSBPM 7.2 (produce dissemination products); SIMS 3.7 (reference area).
 *
 * <p>Enters: {@code editions.yaml}. Leaves: layouts. Never here: a figure; every number of an
 * edition is an observation that was protected with all others.
 */
package nl.smartindustry.report.edition;
