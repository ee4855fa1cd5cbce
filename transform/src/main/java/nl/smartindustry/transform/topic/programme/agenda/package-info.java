/**
 * The actions of the programme. Enters: their list and the log of their events, in the order they
 * happened, not in that of arrival: a status reported late does not win over a later one. Leaves:
 * figures, one row on each action, the chain from input to outcome. Never here: anything of a
 * single enterprise.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.3, statistical presentation, and S.15, timeliness.
 */
package nl.smartindustry.transform.topic.programme.agenda;
