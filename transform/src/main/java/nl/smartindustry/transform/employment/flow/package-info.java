/**
 * Job flows, births and high growth between two frames, by continuity unit.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.15, coherence and comparability over time.
 */
package nl.smartindustry.transform.employment.flow;
