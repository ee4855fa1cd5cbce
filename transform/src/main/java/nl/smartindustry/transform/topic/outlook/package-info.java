/**
 * A composite index of pillars with fixed goalposts, and how much of it hangs on weights, on
 * normalisation, on aggregation and on the sample.
 *
 * <p>GSBPM 5.7 (calculate aggregates); SIMS S.13, accuracy.
 */
package nl.smartindustry.transform.topic.outlook;
