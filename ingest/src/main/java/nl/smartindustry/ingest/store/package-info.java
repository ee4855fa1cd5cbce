/**
 * From splits to stored tables, in one Spark job: each split becomes one part file of accepted
 * records and, where there are any, one of refused records; counts and keys are checked before a
 * delivery is moved into place.
 *
 * <p>Enters: records as they are read. Leaves: parts of a table, quarantine, corrections, counts
 * that add up. Never here: how a file was read.
 *
 * <p>GSBPM 5.3 and 5.8 (review and validate, finalise data files); SIMS S.18.3, data validation.
 */
package nl.smartindustry.ingest.store;
