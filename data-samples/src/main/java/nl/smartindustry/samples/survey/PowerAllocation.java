package nl.smartindustry.samples.survey;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import nl.smartindustry.samples.parameter.CountryScale;
import nl.smartindustry.samples.parameter.ParameterTable;
import nl.smartindustry.samples.parameter.ParameterTable.ParameterRow;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.survey.SamplingFrame.FrameStratum;

/**
 * How many enterprises of each stratum are asked. The gross sample of a block and size class is
 * divided by the root of the strata's sizes, which serves the branches as well as the total (power
 * allocation); a stratum never gets fewer than the minimum, which lets small countries be
 * estimated.
 *
 * @see "Bankier (1988), Power allocations: determining sample sizes for subnational areas"
 */
public record PowerAllocation(
    CountryScale scale, SizeBand takeAll, Map<String, ParameterRow> rows) {

  private PowerAllocation(CountryScale scale, String table, SizeBand takeAll) {
    this(
        scale,
        takeAll,
        ParameterTable.read(table)
            .by(row -> row.text("block") + "/" + row.text("size"), Function.identity()));
  }

  /** Of the ICT and innovation surveys: all enterprises with 100 and more persons are asked. */
  public static PowerAllocation ofSurvey(CountryScale scale) {
    return new PowerAllocation(scale, "survey-design.csv", SizeBand.P100);
  }

  /** Of the yearly statistics: all with 20 and more persons report. */
  public static PowerAllocation ofStatistics(CountryScale scale) {
    return new PowerAllocation(scale, "statistics-design.csv", SizeBand.P20);
  }

  /** Probability that an enterprise of a stratum responds. */
  public double response(FrameStratum stratum) {
    return rows.get(key(stratum)).number("response");
  }

  /** Gross sample size by stratum. */
  public Map<FrameStratum, Integer> allocate(SamplingFrame frame) {
    var roots = new HashMap<String, Double>();
    frame
        .strata()
        .forEach((s, units) -> roots.merge(key(s), StrictMath.sqrt(units.size()), Double::sum));
    var sizes = new HashMap<FrameStratum, Integer>();
    frame.strata().forEach((s, units) -> sizes.put(s, size(s, units.size(), roots.get(key(s)))));
    return sizes;
  }

  private int size(FrameStratum stratum, int population, double roots) {
    if (stratum.band().atLeast(takeAll)) {
      return population;
    }
    var row = rows.get(key(stratum));
    long wanted = Math.round(scale.of(row.number("gross")) * (StrictMath.sqrt(population) / roots));
    return (int) Math.min(population, Math.max(wanted, row.whole("minimum")));
  }

  private static String key(FrameStratum stratum) {
    return (stratum.group().manufacturing() ? "manufacturing" : "other") + "/" + stratum.band();
  }
}
