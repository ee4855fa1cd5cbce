/**
 * Errors with a known cause in the numbers of a record, put right without a model: units, signs,
 * interchanged values, typing, rounding.
 *
 * <p>GSBPM 5.4 (edit and impute); SIMS S.18.4, data compilation.
 */
package nl.smartindustry.ingest.edit.correct;
