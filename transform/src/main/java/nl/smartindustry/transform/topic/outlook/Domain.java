package nl.smartindustry.transform.topic.outlook;

/**
 * What the index of one branch is made of.
 *
 * @param activity code of the branch
 * @param values of all parts of all pillars, in order
 * @param errors standard errors of the values; 0 where there is no sampling error
 * @param ranked whether it is one of those that are ranked, and not their total
 */
public record Domain(String activity, double[] values, double[] errors, boolean ranked) {}
