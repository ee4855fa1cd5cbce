/**
 * The whole administrative side of the programme in one go: fieldlabs, participation, funding and
 * actions, each source read once.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.3, statistical presentation.
 */
package nl.smartindustry.transform.topic.programme;
