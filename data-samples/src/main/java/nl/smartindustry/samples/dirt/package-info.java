/**
 * The landing of the country, and the defects that real deliveries have, planted in it and listed.
 *
 * <p>Enters: a delivery about to be written. Leaves: the same with defects, and a line of {@code
 * truth/dirt.csv} for each; deliveries that must be refused lie apart, so that a night stops only
 * where they are laid over the landing. How a clean record is made does not belong here.
 *
 * <p>GSBPM 5.3 (review and validate), to be tested; SIMS S.18.4, data validation.
 */
package nl.smartindustry.samples.dirt;
