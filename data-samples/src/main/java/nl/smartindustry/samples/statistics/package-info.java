/**
 * The other statistics of the same enterprises: production, investment, research, trade,
 * innovation.
 *
 * <p>Enters: the country and its sampling frame. Leaves: delivered files, and what each enterprise
 * spent, which the truth adds up. Macro-economic series do not belong here.
 *
 * <p>GSBPM 4.3 (run collection); SIMS S.18.1, source data.
 */
package nl.smartindustry.samples.statistics;
