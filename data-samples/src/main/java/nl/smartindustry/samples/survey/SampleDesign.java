package nl.smartindustry.samples.survey;

import java.util.HashMap;
import java.util.Map;
import nl.smartindustry.samples.parameter.ParameterTable;
import nl.smartindustry.samples.parameter.Scale;

/**
 * How many enterprises of each stratum are asked. The gross sample of a block and size class is
 * divided by the root of the strata's sizes, which serves the branches as well as the total (power
 * allocation); a stratum never gets fewer than the minimum, which lets small countries be
 * estimated.
 *
 * @see "Bankier (1988), Power allocations: determining sample sizes for subnational areas"
 */
public final class SampleDesign {
  private static final String MANUFACTURING = "manufacturing";
  private static final String OTHER = "other";

  private final Scale scale;
  private final Map<String, ParameterTable.Row> rows = new HashMap<>();

  public SampleDesign(Scale scale) {
    this.scale = scale;
    ParameterTable.read("survey-design.csv")
        .rows()
        .forEach(row -> rows.put(row.text("block") + "/" + row.text("size"), row));
  }

  /** Probability that an enterprise of a stratum responds. */
  public double response(Stratum stratum) {
    return row(stratum).number("response");
  }

  /** Gross sample size by stratum. */
  public Map<Stratum, Integer> allocate(SamplingFrame frame) {
    var roots = new HashMap<String, Double>();
    frame
        .strata()
        .forEach((s, units) -> roots.merge(key(s), StrictMath.sqrt(units.size()), Double::sum));
    var sizes = new HashMap<Stratum, Integer>();
    frame.strata().forEach((s, units) -> sizes.put(s, size(s, units.size(), roots.get(key(s)))));
    return sizes;
  }

  private int size(Stratum stratum, int population, double roots) {
    if (stratum.takeAll()) {
      return population;
    }
    double share = StrictMath.sqrt(population) / roots;
    long wanted = Math.round(scale.of(row(stratum).number("gross")) * share);
    return (int) Math.min(population, Math.max(wanted, row(stratum).whole("minimum")));
  }

  private ParameterTable.Row row(Stratum stratum) {
    return rows.get(key(stratum));
  }

  private static String key(Stratum stratum) {
    return (stratum.group().manufacturing() ? MANUFACTURING : OTHER) + "/" + stratum.band();
  }
}
