/**
 * Where figures come from that no survey estimator gives: administrations, panels, series. Each
 * source says which indicators it has, reads the stored tables and gives observations.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.18, statistical processing.
 */
package nl.smartindustry.transform.topic;
