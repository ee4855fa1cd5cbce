/**
 * Progress of the action agenda, from its log of events. The order of events is that of the time
 * they happened, not of their arrival: a status reported late does not win over a later one.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.3, statistical presentation, and S.15, timeliness.
 */
package nl.smartindustry.transform.topic.programme.agenda;
