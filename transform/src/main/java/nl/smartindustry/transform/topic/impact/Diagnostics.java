package nl.smartindustry.transform.topic.impact;

import java.util.OptionalDouble;

/**
 * What is known of the design behind an effect.
 *
 * @param treated units
 * @param clusters of treated and others together
 * @param imbalance largest absolute standardised difference in means; empty where not matched
 * @param preTrend probability of effects before treatment as large as found; empty where untested
 * @param placebo probability of an effect without treatment as large as found; empty where untested
 */
public record Diagnostics(
    int treated,
    int clusters,
    OptionalDouble imbalance,
    OptionalDouble preTrend,
    OptionalDouble placebo) {}
