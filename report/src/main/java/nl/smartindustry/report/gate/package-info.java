/**
 * What holds a release back before it replaces another: it says less than the one it replaces, it
 * says nothing, or it was asked for a day or a year that cannot be meant.
 *
 * <p>GSBPM 6.2 (validate outputs) and 7.4; SIMS S.17.2 (revision practice): nothing that was
 * published goes without a stated reason.
 *
 * <p>Enters: the release that stands, the cells of the next one, bounds. Leaves: a comparison, row
 * by row. Never here: a decision of the operator, which {@code night} brings; nor a file.
 */
package nl.smartindustry.report.gate;
