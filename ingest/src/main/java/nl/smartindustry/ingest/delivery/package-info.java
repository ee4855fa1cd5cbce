/**
 * What has been delivered, what of it counts and what has been read already.
 *
 * <p>Enters: folders with their manifests, the ledger. Leaves: what was delivered, when, and what
 * became of it. Never here: the content of a file; which delivery counts is decided in {@code
 * plan}.
 *
 * <p>GSBPM 4.3 and 4.4 (run and finalise collection); SIMS S.18.1 and S.18.2, source data and its
 * collection.
 */
package nl.smartindustry.ingest.delivery;
