/**
 * The defects that real deliveries have, planted where the truth remembers them.
 *
 * <p>GSBPM 5.3 (review and validate), to be tested; SIMS S.18.4, data validation.
 */
package nl.smartindustry.ingest.generate.dirt;
