package nl.smartindustry.transform.method.calibration;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.Microdata;

/**
 * The totals of a population that a sample is calibrated to.
 *
 * @param source what messages call the population, such as its file
 * @param totals by name of the column of {@link Auxiliaries}
 */
public record MarginTotals(String source, Map<String, Double> totals) {
  public MarginTotals {
    totals = new LinkedHashMap<>(totals);
  }

  /**
   * Counts and sums over all units of a frame, or over one in cells.
   *
   * @param each how many units a row stands for, what is added up being that of all of them; null
   *     for one
   */
  public static MarginTotals of(Microdata frame, double[] each, List<Margin> margins) {
    var ones = new double[frame.size()];
    Arrays.fill(ones, 1);
    Map<String, Double> totals = new LinkedHashMap<>();
    for (var margin : margins) {
      var x = Auxiliaries.of(frame, List.of(margin));
      var sums = x.totals(margin.sum() == null && each != null ? each : ones);
      for (int j = 0; j < sums.length; j++) {
        totals.put(x.names().get(j), sums[j]);
      }
    }
    return new MarginTotals(frame.name(), totals);
  }

  /**
   * The total of each column of the sample's auxiliaries.
   *
   * @throws Refusal where the population has a total that no sampled unit is in, or the sample a
   *     level that the population lacks
   */
  public double[] of(Auxiliaries sample) {
    var known = new HashSet<>(sample.names());
    totals.forEach(
        (name, total) -> {
          if (total != 0 && !known.contains(name)) {
            throw Refusal.data(
                "Margin '%s': no sampled unit is in it (at least one, for a total of %s in %s)",
                name, total, source);
          }
        });
    return sample.names().stream().mapToDouble(this::total).toArray();
  }

  private double total(String name) {
    var total = totals.get(name);
    if (total == null) {
      throw Refusal.data(
          "Margin '%s': sampled units, but not in %s (a total for every level of the sample)",
          name, source);
    }
    return total;
  }
}
