/**
 * Event studies by least squares with a level for every unit and period: shown beside the effects
 * by cohort, of which they are a mixture that is hard to read where effects differ.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.13.2, sampling error.
 */
package nl.smartindustry.transform.impact.event;
