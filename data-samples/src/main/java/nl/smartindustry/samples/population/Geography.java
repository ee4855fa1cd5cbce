package nl.smartindustry.samples.population;

import java.util.List;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;

/** Where enterprises are: a COROP area by weight, for life. */
public final class Geography {
  private static final int POSTCODES = 30;

  private final Draws draws;
  private final List<Region> regions = Region.all();
  private final double[] everyone;
  private final double[] manufacturing;

  public Geography(Draws draws, Blueprint blueprint) {
    this.draws = draws;
    this.manufacturing = cumulated(blueprint.groups().get(0));
    this.everyone = cumulated(blueprint.groups().get(blueprint.groups().size() - 1));
  }

  public List<Region> regions() {
    return regions;
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

  public int postcode(Life life) {
    return region(life).postcode() + draws.below(POSTCODES, Purpose.POSTCODE, life.key(), 0);
  }

  private double[] cumulated(ActivityGroup group) {
    double total = regions.stream().mapToDouble(region -> region.weight(group)).sum();
    var shares = new double[regions.size()];
    double sum = 0;
    for (int at = 0; at < shares.length; at++) {
      sum += regions.get(at).weight(group);
      shares[at] = sum / total;
    }
    return shares;
  }
}
