/**
 * Yearly statistics of the same enterprises: production, investment, innovation, research, trade.
 *
 * <p>Enters: the sampling frame and the accounts. Leaves: delivered sheets, and what each
 * enterprise spent. Macro-economic series do not belong here.
 *
 * <p>GSBPM 4.3 (run collection); SIMS S.18.1, source data.
 */
package nl.smartindustry.samples.statistics;
