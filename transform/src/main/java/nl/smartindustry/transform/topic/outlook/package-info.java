/**
 * Figures made of figures: distance to a target with scenarios, rank among countries, and a
 * composite index of pillars with fixed goalposts and how uncertain it is.
 *
 * <p>Enters: cells as a reader sees them. Leaves: figures that name what they are made of. Never
 * here: a stored table, or a suppressed value.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.13, accuracy.
 */
package nl.smartindustry.transform.topic.outlook;
