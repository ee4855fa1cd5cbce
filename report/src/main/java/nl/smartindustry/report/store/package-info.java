/**
 * GSBPM 7.1, update output systems: a release handed to readers of an object store.
 *
 * <p>Enters: a release of the warehouse, which is verified. Leaves: its files and, last, the object
 * that makes it current there. Never here: a change to a release, or the removal of one.
 */
package nl.smartindustry.report.store;
