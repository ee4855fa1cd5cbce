/**
 * Participation in fieldlabs: who took part, linked to the business register of the year by trade
 * register number. Participants are never named in a figure.
 *
 * <p>GSBPM 5.1 (integrate data) and 5.7 (calculate aggregates); SIMS S.13.3, non-sampling error.
 */
package nl.smartindustry.transform.topic.programme.enterprise;
