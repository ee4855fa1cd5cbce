/**
 * How figures compare with those of others and with earlier ones: series of other producers,
 * published as they came with values and flags unchanged (precision class P7), and why a figure
 * differs from the one of an earlier letter (revision of the old period, another definition,
 * another population, real change).
 *
 * <p>Enters: delivered series, {@code series.yaml}; what an earlier letter published, cells of now.
 * Leaves: figures with the flags of their producer, bridges that add up, measures of revision.
 * Never here: a value that was smoothed, filled in or converted, but for productivity at equal
 * prices; a value that was not published.
 *
 * <p>GSBPM 5.1 and 6.2 (integrate data, validate outputs); SIMS S.15, coherence and comparability,
 * and S.17, data revision.
 */
package nl.smartindustry.transform.topic.comparability;
