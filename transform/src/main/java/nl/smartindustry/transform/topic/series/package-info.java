/**
 * Series of other producers (international comparison, national accounts, prices), published as
 * they came: values and flags unchanged, precision class P7.
 *
 * <p>Enters: delivered series, {@code series.yaml}. Leaves: figures with the flags of their
 * producer. Never here: a value that was smoothed, filled in or converted, but for productivity at
 * equal prices.
 *
 * <p>GSBPM 5.1 (integrate data); SIMS S.15.1, coherence between domains.
 */
package nl.smartindustry.transform.topic.series;
