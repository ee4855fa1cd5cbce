/**
 * What taking part in a fieldlab does: the effects of a night, each behind the publication gate,
 * beside the naive premium.
 *
 * <p>GSBPM 5.7 and 6.2 (calculate aggregates, validate outputs); SIMS S.13, accuracy and
 * reliability.
 */
package nl.smartindustry.transform.impact.figures;
