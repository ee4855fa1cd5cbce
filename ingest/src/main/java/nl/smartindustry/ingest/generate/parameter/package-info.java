/**
 * Numbers and choices from which the country is made.
 *
 * <p>GSBPM 2.4 (design frame and sample); SIMS S.18.1, source data.
 */
package nl.smartindustry.ingest.generate.parameter;
