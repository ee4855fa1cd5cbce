/**
 * What two releases say differently, and why: every cell that changed, what of the inputs, rules
 * and program changed, and bridges from the newest figure of the one to that of the other.
 *
 * <p>GSBPM 6.2 (validate outputs); SIMS S.17, data revision.
 */
package nl.smartindustry.report.compare;
