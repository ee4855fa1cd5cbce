/**
 * Where figures come from that no survey estimator gives: administrations, panels, series, and
 * figures made of figures. Each topic says which indicators it has.
 *
 * <p>Enters: stored tables; for a derived topic, cells. Leaves: figures with what they rest on, and
 * measures of quality. Never here: whether a figure may be seen.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.18, statistical processing.
 */
package nl.smartindustry.transform.topic;
