/**
 * Figures of the growth accounts as observations of the catalogue's indicators.
 *
 * <p>GSBPM 6.1 (prepare draft outputs) and 6.4 (apply disclosure control); SIMS S.3, statistical
 * presentation.
 */
package nl.smartindustry.transform.growth.publish;
