package nl.smartindustry.transform.method.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * GEAD, the generalised exactly additive decomposition: what industries add to the growth of their
 * aggregate labour productivity. Z = sum s z with z volume per unit of labour and s = labour share
 * × relative price; the relative price is to the chained Laspeyres price of the aggregate, the only
 * one for which price terms cancel.
 *
 * @param growth of Z, measured by itself
 * @param industries the parts of each, in the order in which they were given
 * @see "Tang and Wang (2004), Canadian Journal of Economics 37(2); Dumagan (2018)"
 */
public record IndustryGrowth(double growth, List<Decomposed> industries) {
  public static final String METHOD = "GEAD";

  /**
   * The growth over a chain of years.
   *
   * @param years the same industries in each year of the window, from the first to the last; all
   *     {@link Industry#isDefined()}
   */
  public static IndustryGrowth of(List<List<Industry>> years) {
    var first = years.get(0);
    var last = years.get(years.size() - 1);
    double inflation = sum(last) / sum(first) / volumeGrowth(years);
    double before = sum(first) / labour(first);
    double after = sum(last) / inflation / labour(last);
    var parts = new ArrayList<Decomposed>();
    for (int j = 0; j < first.size(); j++) {
      double s0 = first.get(j).labour() / labour(first) * first.get(j).price();
      double s1 = last.get(j).labour() / labour(last) * last.get(j).price() / inflation;
      double z0 = first.get(j).productivity();
      double z1 = last.get(j).productivity();
      parts.add(part(s0, s1 - s0, z0 / before, z1 / z0 - 1));
    }
    return new IndustryGrowth(after / before - 1, parts);
  }

  private static Decomposed part(double s, double ds, double relative, double growth) {
    double total = relative * ((s + ds) * (1 + growth) - s);
    return new Decomposed(
        METHOD,
        total,
        Map.of(
            Component.WITHIN, s * relative * growth,
            Component.BETWEEN, relative * ds,
            Component.CROSS, relative * ds * growth));
  }

  /** All industries together; their parts add up to the growth of the aggregate. */
  public Decomposed all() {
    return new Decomposed(
        METHOD,
        growth,
        Map.of(
            Component.WITHIN, sum(Component.WITHIN),
            Component.BETWEEN, sum(Component.BETWEEN),
            Component.CROSS, sum(Component.CROSS)));
  }

  private double sum(Component component) {
    return industries.stream().mapToDouble(industry -> industry.part(component)).sum();
  }

  /** Chained Laspeyres volume: each year in the prices of the year before. */
  static double volumeGrowth(List<List<Industry>> years) {
    double chain = 1;
    for (int t = 1; t < years.size(); t++) {
      double link = 0;
      for (int j = 0; j < years.get(t).size(); j++) {
        var before = years.get(t - 1).get(j);
        link += before.output() * years.get(t).get(j).volume() / before.volume();
      }
      chain *= link / sum(years.get(t - 1));
    }
    return chain;
  }

  private static double sum(List<Industry> industries) {
    double sum = 0;
    for (var industry : industries) {
      sum += industry.output();
    }
    return sum;
  }

  private static double labour(List<Industry> industries) {
    double sum = 0;
    for (var industry : industries) {
      sum += industry.labour();
    }
    return sum;
  }
}
