package nl.smartindustry.transform.topic.productivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.decomposition.Component;
import nl.smartindustry.transform.method.decomposition.Decomposed;
import nl.smartindustry.transform.method.decomposition.Industry;
import nl.smartindustry.transform.method.decomposition.IndustryGrowth;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.topic.ProductionPanel;
import nl.smartindustry.transform.topic.productivity.DecompositionFigures.Place;

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
  private static final double HUNDRED = 100;
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
  public List<Figure> of(Indicator statistic, List<String> branches) {
    var years = new TreeSet<Integer>();
    for (var key : output.keySet()) {
      years.add(Integer.valueOf(key.substring(key.indexOf('|') + 1)));
    }
    var figures = new ArrayList<Figure>();
    for (int year : years) {
      var before = industries(branches, year - 1);
      var after = industries(branches, year);
      if (before.size() == branches.size() && after.size() == branches.size()) {
        var growth = IndustryGrowth.of(List.of(before, after));
        figures.addAll(figures(statistic, Breakdown.TOTAL, year, growth.all()));
        for (int j = 0; j < branches.size(); j++) {
          var at = Breakdown.TOTAL.withActivity(branches.get(j));
          figures.addAll(figures(statistic, at, year, growth.industries().get(j)));
        }
      }
    }
    return figures;
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

  private static List<Figure> figures(
      Indicator statistic, Breakdown at, int year, Decomposed decomposed) {
    return List.of(Component.TOTAL, Component.WITHIN, Component.BETWEEN, Component.CROSS).stream()
        .map(
            part ->
                new Place(at.withSplit(SPLITS.get(part)), year, Notes.FINAL, "")
                    .figure(
                        statistic,
                        new Computed(Estimate.exact(HUNDRED * decomposed.part(part))),
                        Support.FACT))
        .toList();
  }
}
