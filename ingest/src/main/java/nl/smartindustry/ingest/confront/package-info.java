/**
 * Rules against data, in the spirit of the R package validate: each rule with the number of records
 * that keep it, break it or cannot be judged, and what was done. Rules that everything keeps are
 * told as well.
 *
 * <p>GSBPM 5.3 (review and validate), 5.8; SIMS S.18.3, data validation, and S.13, accuracy.
 *
 * @see "Van der Loo and De Jonge (2018), Statistical Data Cleaning with Applications in R, chapter
 *     6; Van der Loo and De Jonge (2021), Data Validation Infrastructure for R, Journal of
 *     Statistical Software 97(10)"
 */
package nl.smartindustry.ingest.confront;
