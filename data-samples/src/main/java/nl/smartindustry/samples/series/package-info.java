/**
 * Macro-economic and international series.
 *
 * <p>Enters: the country. Leaves: national accounts that the enterprises add up to, series of other
 * countries, and what growth rests on. Records of enterprises do not belong here.
 *
 * <p>GSBPM 4.3 (run collection); SIMS S.15, coherence and comparability.
 */
package nl.smartindustry.samples.series;
