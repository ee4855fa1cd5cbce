/**
 * Every indicator of every survey: waves in memory, their answers treated and weighed, estimated by
 * the engine and compared. Plain Java over units in a fixed order, so that a figure does not depend
 * on how Spark had cut the rows.
 *
 * <p>GSBPM 5.7 and 6.1 (calculate aggregates, prepare draft outputs); SIMS S.13.2, sampling error.
 */
package nl.smartindustry.transform.survey.estimate;
