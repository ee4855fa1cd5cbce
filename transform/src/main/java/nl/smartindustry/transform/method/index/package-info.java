/**
 * Volumes and prices of a whole made of parts: links from one period to the next, and their chains.
 *
 * <p>Enters: values, prices, costs by part and period. Leaves: links, chains, growth accounts.
 * Never here: which series holds what.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.3.4, statistical concepts and definitions: prices of
 * the previous year, annual overlap.
 */
package nl.smartindustry.transform.method.index;
