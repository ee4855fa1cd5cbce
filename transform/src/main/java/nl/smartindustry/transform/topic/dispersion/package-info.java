/**
 * The figures of a night on how far enterprises lie apart, from the structural business statistics,
 * with errors by replicates.
 *
 * <p>Enters: production statistics, continuity. Leaves: figures of spread, leaders, growth by place
 * and concentration. Never here: a formula, which lies in {@code method.dispersion}.
 *
 * <p>GSBPM 5.7 (calculate aggregates) and 6.4 (apply disclosure control); SIMS S.13.2, sampling
 * error.
 */
package nl.smartindustry.transform.topic.dispersion;
