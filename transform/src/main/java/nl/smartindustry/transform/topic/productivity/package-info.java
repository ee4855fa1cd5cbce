/**
 * Productivity of enterprises from the production statistics: decompositions of its growth by
 * continuity unit, with entry and exit by the register, and how far enterprises lie apart.
 *
 * <p>Enters: production statistics, continuity, adoption, national accounts. Leaves: figures of
 * every part, method and window; of spread, leaders, growth by place and concentration. Never here:
 * a formula, which lies in {@code method.decomposition} and {@code method.dispersion}.
 *
 * <p>GSBPM 5.7 and 6.2 (calculate aggregates, validate outputs); SIMS S.13.2, sampling error.
 */
package nl.smartindustry.transform.topic.productivity;
