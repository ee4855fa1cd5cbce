/**
 * The decompositions of the night: production statistics by continuity unit, entry and exit by the
 * register, every method with its sampling error.
 *
 * <p>Enters: production statistics, continuity, adoption, national accounts. Leaves: figures of
 * every part, method and window. Never here: a formula, which lies in {@code method.decomposition}.
 *
 * <p>GSBPM 5.7 (calculate aggregates) and 6.2 (validate outputs); SIMS S.13.2, sampling error.
 */
package nl.smartindustry.transform.topic.decomposition;
