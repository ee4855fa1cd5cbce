/**
 * Files of the country: records into bytes, deliveries with their manifest and their day.
 *
 * <p>Enters: columns with their value for a thing, and the things. Leaves: CSV, JSON lines,
 * Parquet, manifests and the list of files of the country. What a column means does not belong
 * here.
 *
 * <p>GSBPM 4.4 (finalise collection); SIMS S.18.3, data collection.
 */
package nl.smartindustry.samples.write;
