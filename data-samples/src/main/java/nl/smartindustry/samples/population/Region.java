package nl.smartindustry.samples.population;

import java.util.List;
import nl.smartindustry.samples.parameter.ParameterTable;

/** A COROP area with the one municipality that stands for it. */
public record Region(
    String corop,
    String province,
    String nuts1,
    String municipality,
    String place,
    int postcode,
    double[] weights) {

  /** Weight for manufacturing, which lies elsewhere than the rest of the economy. */
  private static final int MANUFACTURING = 1;

  public static List<Region> all() {
    return ParameterTable.read("regions.csv").rows().stream().map(Region::of).toList();
  }

  /** How much of an activity lies here. */
  public double weight(ActivityGroup group) {
    return group.manufacturing() ? weights[MANUFACTURING] : weights[0];
  }

  private static Region of(ParameterTable.Row row) {
    double weight = row.number("weight");
    return new Region(
        row.text("corop"),
        row.text("province"),
        row.text("nuts1"),
        row.text("municipality"),
        row.text("place"),
        row.whole("postcode"),
        new double[] {weight, weight * row.number("manufacturing")});
  }
}
