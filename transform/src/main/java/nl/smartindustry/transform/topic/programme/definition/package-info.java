/**
 * What all figures of the programme share. Enters: its limits, code lists. Leaves: the moments that
 * are described, the classes of enterprises and places, figures in the cells of an indicator. Never
 * here: what is counted, and whether it may be seen.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.3, statistical presentation.
 */
package nl.smartindustry.transform.topic.programme.definition;
