/**
 * Productivity per hour from the structural business statistics, with its sampling error.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.13.2, sampling error.
 */
package nl.smartindustry.transform.growth.survey;
