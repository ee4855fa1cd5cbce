package nl.smartindustry.transform.method.dispersion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The enterprises of a domain by industry: a distance is taken within each, and averaged by labour,
 * so that industries that differ in level are not taken for enterprises that do.
 *
 * @param rankings one for each industry with enough enterprises
 * @param labour of every unit: full-time equivalents or persons
 * @param leftOut units of industries with too few enterprises
 * @see "Berlingieri, Blanchenay, Calligaris and Criscuolo (2017), OECD STI Working Paper 2017/04"
 */
public record Industries(List<Ranking> rankings, double[] labour, int[] leftOut) {
  public Industries {
    rankings = List.copyOf(rankings);
  }

  /**
   * Divides members by industry.
   *
   * @param industry of every unit, an index; negative where none
   * @param value what is ranked; NaN where not defined
   * @param fewest enterprises that an industry needs to have quantiles of its own
   */
  public static Industries of(
      int[] members, int[] industry, double[] value, double[] labour, int fewest) {
    int count = Arrays.stream(members).map(k -> industry[k]).max().orElse(-1) + 1;
    var rankings = new ArrayList<Ranking>();
    var left = new ArrayList<Integer>();
    for (int one = 0; one < count; one++) {
      int of = one;
      var ranking =
          Ranking.of(Arrays.stream(members).filter(k -> industry[k] == of).toArray(), value);
      if (ranking.size() >= fewest) {
        rankings.add(ranking);
      } else {
        Arrays.stream(ranking.units()).forEach(left::add);
      }
    }
    return new Industries(rankings, labour, left.stream().mapToInt(k -> k).toArray());
  }

  /** Number of enterprises, unweighted. */
  public int size() {
    return rankings.stream().mapToInt(Ranking::size).sum();
  }

  /** Number of enterprises that they stand for. */
  public double population(double[] w) {
    return rankings.stream().mapToDouble(one -> one.total(w)).sum();
  }

  /** The mean distance by the labour of industries; those where it is not defined left out. */
  public double mean(Gap gap, double[] w) {
    return mean(gap, w, w);
  }

  /** The same distance between workers: each enterprise counts by its labour. */
  public double meanAmongWorkers(Gap gap, double[] w) {
    var workers = new double[w.length];
    Arrays.setAll(workers, k -> w[k] * labour[k]);
    return mean(gap, workers, w);
  }

  private double mean(Gap gap, double[] within, double[] w) {
    double sum = 0;
    double total = 0;
    for (var one : rankings) {
      double distance = gap.of(one, within);
      if (!Double.isNaN(distance)) {
        double weight = labour(one, w);
        sum += weight * distance;
        total += weight;
      }
    }
    return total > 0 ? sum / total : Double.NaN;
  }

  private double labour(Ranking industry, double[] w) {
    double sum = 0;
    for (int k : industry.units()) {
      sum += w[k] * labour[k];
    }
    return sum;
  }

  /** What part of each unit falls within the top part p of its industry, by position. */
  public double[] partsOfTop(double[] w, double p) {
    var parts = new double[w.length];
    for (var one : rankings) {
      var found = one.partsOfTop(w, p);
      for (int i = 0; i < found.length; i++) {
        parts[one.units()[i]] = found[i];
      }
    }
    return parts;
  }
}
