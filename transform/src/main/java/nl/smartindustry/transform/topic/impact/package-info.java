/**
 * What joining does to those who join: effects by cohort and period, matched differences, event
 * studies, and the gate that says whether an effect may be called established.
 *
 * <p>GSBPM 5.7 and 6.1 (calculate aggregates, prepare draft outputs); SIMS S.13.2, sampling error
 * and model assumptions.
 */
package nl.smartindustry.transform.topic.impact;
