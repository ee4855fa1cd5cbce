/**
 * What a supplier gets of a file before it is delivered: what a night would make of it, as lines,
 * as a page and as a list of places.
 *
 * <p>Enters: one file, the name of its source, definitions. Leaves: counts, problems with the
 * columns and lines they are in, what is expected there and how to mend it, in {@code
 * screen.yaml}'s words. Never here: the content of a cell, a warehouse, a key.
 *
 * <p>GSBPM 4.3 and 5.3 (run the collection, review and validate); SIMS S.18.4, data validation.
 */
package nl.smartindustry.report.screen;
