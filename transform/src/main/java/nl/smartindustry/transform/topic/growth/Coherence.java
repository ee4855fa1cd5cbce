package nl.smartindustry.transform.topic.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.IntFunction;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.survey.QualityIndicator;

/** How far the structural business statistics meet the national accounts. */
public final class Coherence {
  private static final String MEASURE = "micro_to_macro";
  private static final String NOTE =
      "value added of manufacturing, weighted, over that of the national accounts";
  private static final int THOUSAND = 1000;

  private Coherence() {}

  /**
   * Value added of manufacturing by year, of the one over the other. Of all branches together: by
   * branch it would tell what a dominant enterprise reported.
   *
   * @param production value added in thousand euro
   * @param accounts value added of a year in million euro
   */
  public static List<QualityIndicator> of(
      Microdata production, IntFunction<OptionalDouble> accounts) {
    var sums = new TreeMap<Integer, Double>();
    for (int k = 0; k < production.size(); k++) {
      double value = production.numbers("value_added")[k];
      if (!Double.isNaN(value)) {
        int year = (int) production.numbers(StatisticsSample.YEAR)[k];
        sums.merge(year, production.numbers("weight")[k] * value / THOUSAND, Double::sum);
      }
    }
    var measures = new ArrayList<QualityIndicator>();
    sums.forEach(
        (year, sum) ->
            accounts
                .apply(year)
                .ifPresent(
                    all ->
                        measures.add(
                            new QualityIndicator(
                                MEASURE,
                                production.name(),
                                Integer.toString(year),
                                QualityIndicator.ALL,
                                sum / all,
                                NOTE))));
    return measures;
  }
}
