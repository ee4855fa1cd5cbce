/**
 * The decompositions of the night: production statistics by continuity unit, entry and exit by the
 * register, every method with its sampling error.
 *
 * <p>GSBPM 5.7 (calculate aggregates) and 6.2 (validate outputs); SIMS S.13.2, sampling error.
 */
package nl.smartindustry.transform.topic.decomposition;
