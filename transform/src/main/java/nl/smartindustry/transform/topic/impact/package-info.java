/**
 * What taking part in a fieldlab does to those that take part: participations and panels of
 * outcomes enter, figures of effects leave with what was detectable. Which effects are established
 * is decided by the criteria of {@code method.comparison}; formulas do not belong here.
 *
 * <p>GSBPM 5.7 and 6.1 (calculate aggregates, prepare draft outputs); SIMS S.13.2, sampling error
 * and model assumptions.
 */
package nl.smartindustry.transform.topic.impact;
