/**
 * Files of the country: records into bytes, deliveries with their manifest.
 *
 * <p>GSBPM 4.4 (finalise collection); SIMS S.18.3, data collection.
 */
package nl.smartindustry.ingest.generate.write;
