/**
 * Every indicator of every survey: waves in memory, their answers treated and weighed, estimated by
 * the engine and compared. Plain Java over units in a fixed order, so that a figure does not depend
 * on how Spark had cut the rows.
 *
 * <p>Enters: weighted waves and indicators. Leaves: figures with their contributors. Never here:
 * whether a figure may be seen.
 *
 * <p>GSBPM 5.7 and 6.1 (calculate aggregates, prepare draft outputs); SIMS S.13.2, sampling error.
 */
package nl.smartindustry.transform.survey.estimate;
