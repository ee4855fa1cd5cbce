package nl.smartindustry.transform.survey.link;

import java.util.List;

/**
 * Where an enterprise lies in the population of its year.
 *
 * @param stratum null where a dimension of the stratum has no code for it
 * @param pool the group of alike strata
 * @param member whether it is in the target population and in a stratum
 * @param codes by the dimensions that were asked for; null where the dimension has no code for it
 * @param amounts by the sums and then the eases of the calibration
 */
public record Placement(
    String stratum, String pool, boolean member, List<String> codes, double[] amounts) {}
