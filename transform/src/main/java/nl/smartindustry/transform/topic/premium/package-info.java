/**
 * The figures of a night on adopters of technologies and those who compete with them: associations,
 * never effects.
 *
 * <p>Enters: production statistics, adoption. Leaves: figures of the premium and the spillover, or
 * a reason. Never here: an effect.
 *
 * <p>GSBPM 5.7 (calculate aggregates) and 6.4 (apply disclosure control); SIMS S.18, statistical
 * processing.
 */
package nl.smartindustry.transform.topic.premium;
