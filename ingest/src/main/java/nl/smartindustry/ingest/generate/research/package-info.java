/**
 * Research and development: the survey of what enterprises spend on it, and the tax credit for its
 * wages.
 *
 * <p>GSBPM 4.3 (run collection); SIMS S.18.1, source data.
 */
package nl.smartindustry.ingest.generate.research;
