package nl.smartindustry.transform.topic.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.decomposition.Component;
import nl.smartindustry.transform.method.decomposition.Decomposed;
import nl.smartindustry.transform.method.decomposition.Industry;
import nl.smartindustry.transform.method.decomposition.IndustryGrowth;
import nl.smartindustry.transform.safe.CellRules;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.ProductionPanel;

/**
 * What branches add to the growth of hourly productivity in manufacturing, from the national
 * accounts, from each year to the next.
 *
 * @param output value added in prices of the year, by {@code activity|year}
 * @param price its price index
 * @param labour hours worked
 */
public record IndustryContributions(
    Map<String, Double> output, Map<String, Double> price, Map<String, Double> labour) {
  private static final Map<Component, String> SPLITS =
      Map.of(
          Component.TOTAL, "_T",
          Component.WITHIN, "gead_within",
          Component.BETWEEN, "gead_reallocation_level",
          Component.CROSS, "gead_reallocation_growth");

  /**
   * All years of which every branch has all three.
   *
   * @param branches publication groups that together are manufacturing
   */
  public List<Observation> of(Indicator statistic, List<String> branches, CellRules rules) {
    var years = new TreeSet<Integer>();
    for (var key : output.keySet()) {
      years.add(Integer.valueOf(key.substring(key.indexOf('|') + 1)));
    }
    var cells = new Cells(rules);
    var observations = new ArrayList<Observation>();
    for (int year : years) {
      var before = industries(branches, year - 1);
      var after = industries(branches, year);
      if (before.size() == branches.size() && after.size() == branches.size()) {
        var growth = IndustryGrowth.of(List.of(before, after));
        observations.addAll(told(cells, statistic, Breakdown.TOTAL, year, growth.all()));
        for (int j = 0; j < branches.size(); j++) {
          var at = Breakdown.TOTAL.withActivity(branches.get(j));
          observations.addAll(told(cells, statistic, at, year, growth.industries().get(j)));
        }
      }
    }
    return observations;
  }

  private List<Industry> industries(List<String> branches, int year) {
    return branches.stream()
        .map(branch -> ProductionPanel.price(branch, year))
        .map(
            key ->
                new Industry(
                    output.getOrDefault(key, Double.NaN),
                    price.getOrDefault(key, Double.NaN),
                    labour.getOrDefault(key, Double.NaN)))
        .filter(Industry::isDefined)
        .toList();
  }

  private static List<Observation> told(
      Cells cells, Indicator statistic, Breakdown at, int year, Decomposed decomposed) {
    var observations = new ArrayList<Observation>();
    for (var component :
        List.of(Component.TOTAL, Component.WITHIN, Component.BETWEEN, Component.CROSS)) {
      var place = new Cells.Place(at.withSplit(SPLITS.get(component)), year, Notes.FINAL, "");
      observations.add(cells.exact(statistic, place, decomposed.part(component)));
    }
    return observations;
  }
}
