/**
 * Selective editing: which records that break no edit a statistician should look at, because they
 * are unlike what was expected and weigh in a published total.
 *
 * <p>GSBPM 5.3 (review and validate); SIMS S.18.3, data validation.
 */
package nl.smartindustry.ingest.edit.selective;
