/**
 * Completing the answers of one survey: missing items are imputed, influential values winsorised;
 * every touched value is flagged, none silently.
 *
 * <p>Everything here is a formula over the units of a sample, independent of their order. A value
 * that cannot be made stays NaN, and the result says of which class.
 *
 * <p>Enters: an item with gaps, sizes, classes, weights. Leaves: completed values, each flagged,
 * and what that adds to a variance. Never here: contradictions between items, which {@code ingest}
 * corrects.
 *
 * <p>GSBPM 5.4 (edit and impute); SIMS S.13.3.3 (item non-response), S.18.5.1 (imputation rate).
 */
package nl.smartindustry.transform.method.imputation;
