/**
 * The command {@code estimate}: design-based estimates with their precision, from a user's own
 * sample.
 *
 * <p>Enters: a spec, a sample, a frame or weights. Leaves: a row for each estimate. Never here: a
 * formula, which lies in {@code method}.
 *
 * <p>GSBPM 5.6 and 5.7 (calculate weights, calculate aggregates); SIMS S.13, accuracy and
 * reliability.
 */
package nl.smartindustry.transform.command.estimate;
