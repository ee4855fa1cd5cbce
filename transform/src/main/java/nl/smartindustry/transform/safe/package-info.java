/**
 * What a reader may see: disclosure control, precision, breaks, verdicts. A suppressed cell carries
 * no value, so that no later step can use it.
 *
 * <p>Enters: figures with what they rest on. Leaves: cells, each with a value or the reason why it
 * has none. Never here: how a figure is computed, and a rule that is not of {@code disclosure.yaml}
 * or {@code precision.yaml}.
 *
 * <p>GSBPM 6.4 (apply disclosure control); SIMS S.7, confidentiality, and S.13.2, sampling error.
 */
package nl.smartindustry.transform.safe;
