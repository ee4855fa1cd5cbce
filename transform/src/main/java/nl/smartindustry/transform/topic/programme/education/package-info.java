/**
 * Skills in education: professorships of universities of applied sciences and counts of students on
 * 1 October.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.3, statistical presentation.
 */
package nl.smartindustry.transform.topic.programme.education;
