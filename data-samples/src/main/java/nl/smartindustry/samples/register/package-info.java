/**
 * The business register as delivered: yearly frames, monthly extracts, events and code lists.
 *
 * <p>Enters: the country. Leaves: records of the register, and events that say whether an ending
 * and a birth are one enterprise going on. What enterprises answer does not belong here.
 *
 * <p>GSBPM 4.1 (create the frame); SIMS S.18.1, source data.
 */
package nl.smartindustry.samples.register;
