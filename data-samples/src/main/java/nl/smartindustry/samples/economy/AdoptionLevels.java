package nl.smartindustry.samples.economy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.samples.parameter.ParameterTable;
import nl.smartindustry.samples.population.Blueprint;
import nl.smartindustry.samples.population.SizeBand;

/**
 * The share of adopters by item, group, size class and year: logistic in time and size, placed so
 * that over the national size classes of 10 and more persons the share of 2018 equals its anchor.
 */
final class AdoptionLevels {
  private static final int ANCHOR_YEAR = 2018;
  private static final int HALVINGS = 60;
  private static final double WIDEST = 20;

  private final Anchors anchors = Anchors.read();

  /** The intercept on the logit scale of an item in a group. */
  double intercept(Item item, String group) {
    double target = anchors.share(item, group);
    var counts = tenAndMore(group);
    double low = -WIDEST;
    double high = WIDEST;
    for (int step = 0; step < HALVINGS; step++) {
      double middle = (low + high) / 2;
      if (average(item, middle, counts) < target) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The share in a size class and year. */
  static double share(Item item, double intercept, SizeBand band, int year) {
    return Logistic.share(
        intercept
            + item.sizeGradient() * (band.ordinal() - SizeBand.P10.ordinal())
            + item.growth() * (year - ANCHOR_YEAR));
  }

  private static double average(Item item, double intercept, Map<SizeBand, Double> counts) {
    double adopters = 0;
    double all = 0;
    for (var entry : counts.entrySet()) {
      adopters += entry.getValue() * share(item, intercept, entry.getKey(), ANCHOR_YEAR);
      all += entry.getValue();
    }
    return adopters / all;
  }

  private static Map<SizeBand, Double> tenAndMore(String group) {
    List<ParameterTable.Row> rows =
        ParameterTable.read("population.csv").rows().stream()
            .filter(
                row ->
                    group.equals("other")
                        ? !row.text("section").equals("C") && row.text("surveyed").equals("yes")
                        : row.text("group").equals(group))
            .toList();
    var counts = new EnumMap<SizeBand, Double>(SizeBand.class);
    for (SizeBand band : SizeBand.TEN_AND_MORE) {
      counts.put(band, rows.stream().mapToDouble(r -> r.number(Blueprint.column(band))).sum());
    }
    return counts;
  }
}
