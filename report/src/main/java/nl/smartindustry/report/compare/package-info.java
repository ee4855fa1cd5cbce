/**
 * What two releases say differently, and why: every cell that changed, what of the inputs, rules
 * and program changed, and bridges from the newest figure of the one to that of the other.
 *
 * <p>Enters: two published releases. Leaves: cells that changed, causes, bridges. Never here: a
 * number that is in neither of them.
 *
 * <p>GSBPM 6.2 (validate outputs); SIMS S.17, data revision.
 */
package nl.smartindustry.report.compare;
