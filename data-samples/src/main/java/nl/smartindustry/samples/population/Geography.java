package nl.smartindustry.samples.population;

import java.util.List;
import java.util.function.ToDoubleFunction;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.ParameterTable;
import nl.smartindustry.samples.parameter.Purpose;

/** Where enterprises are: a COROP area by weight, for life. */
public final class Geography {
  private static final int POSTCODES = 30;

  private final KeyedDraws draws;
  private final List<Region> regions = regions();
  private final double[] everyone = cumulated(Region::weight);
  private final double[] manufacturing = cumulated(Region::manufacturingWeight);

  public Geography(KeyedDraws draws) {
    this.draws = draws;
  }

  /**
   * A COROP area with the one municipality that stands for it.
   *
   * @param manufacturing weight of manufacturing, which lies elsewhere than the rest, against that
   *     of all
   */
  public record Region(
      String corop,
      String province,
      String nuts1,
      Municipality municipality,
      int postcode,
      double weight,
      double manufacturing) {
    /** Its code and its name. */
    public record Municipality(String code, String name) {}

    private double manufacturingWeight() {
      return weight * manufacturing;
    }
  }

  /** All areas, in the order of the table. */
  public static List<Region> regions() {
    return ParameterTable.read("regions.csv").rows().stream()
        .map(
            row ->
                new Region(
                    row.text("corop"),
                    row.text("province"),
                    row.text("nuts1"),
                    new Region.Municipality(row.text("municipality"), row.text("place")),
                    row.whole("postcode"),
                    row.number("weight"),
                    row.number("manufacturing")))
        .toList();
  }

  public Region region(Life life) {
    var shares = life.group().manufacturing() ? manufacturing : everyone;
    double draw = draws.uniform(Purpose.REGION, life.key(), 0);
    int at = 0;
    while (at < shares.length - 1 && shares[at] <= draw) {
      at++;
    }
    return regions.get(at);
  }

  /** An area drawn for something that is no enterprise. */
  public Region region(Purpose purpose, long key, long detail) {
    return regions.get(draws.below(regions.size(), purpose, key, detail));
  }

  public int postcode(Life life) {
    return region(life).postcode() + draws.below(POSTCODES, Purpose.POSTCODE, life.key(), 0);
  }

  private double[] cumulated(ToDoubleFunction<Region> weight) {
    double total = regions.stream().mapToDouble(weight).sum();
    var shares = new double[regions.size()];
    double sum = 0;
    for (int at = 0; at < shares.length; at++) {
      sum += weight.applyAsDouble(regions.get(at));
      shares[at] = sum / total;
    }
    return shares;
  }
}
