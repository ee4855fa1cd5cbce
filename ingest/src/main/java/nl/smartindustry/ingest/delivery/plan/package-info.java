/**
 * Decides, once a night, what counts and what must be read: which deliveries of a source stand,
 * which are copies, held or withdrawn, and whether all came that must.
 *
 * <p>In: the landing, the ledger and the layouts. Out: one {@link IngestPlan}. Never here: the
 * bytes of a file, beyond whether they are still those that were read.
 *
 * <p>GSBPM 4.3 and 4.4 (run and finalise collection); SIMS S.18.1, source data.
 */
package nl.smartindustry.ingest.delivery.plan;
