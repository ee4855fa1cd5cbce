/**
 * Deliveries that must be refused, beside the landing of a country: laid over it, a night stops.
 *
 * <p>GSBPM 5.3 (review and validate), to be tested; SIMS S.18.4, data validation.
 */
package nl.smartindustry.ingest.generate.refusal;
