/**
 * Jobs and wages by calendar month, from income statements of a month or of four weeks.
 *
 * <p>Enters: income statements. Leaves: {@code job_month}, whole cents and days. Never here: totals
 * of jobs, which {@code transform} makes.
 *
 * <p>GSBPM 5.5 (derive new variables and units); SIMS S.18.5, data compilation.
 */
package nl.smartindustry.ingest.derived.jobs;
