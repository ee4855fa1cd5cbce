package nl.smartindustry.samples.statistics;

import java.util.EnumMap;
import java.util.Map;
import nl.smartindustry.samples.parameter.ParameterTable;
import nl.smartindustry.samples.parameter.Scale;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.survey.SamplingFrame;
import nl.smartindustry.samples.survey.Stratum;

/** Who reports for the production statistics: all with 20 and more persons, a sample below. */
public final class StatisticsSample {
  private final Scale scale;
  private final Map<SizeBand, ParameterTable.Row> rows = new EnumMap<>(SizeBand.class);

  public StatisticsSample(Scale scale) {
    this.scale = scale;
    ParameterTable.read("statistics-design.csv")
        .rows()
        .forEach(row -> rows.put(SizeBand.valueOf(row.text("size")), row));
  }

  /** How many of a stratum report. */
  public int size(SamplingFrame frame, Stratum stratum, int population) {
    if (stratum.band().atLeast(SizeBand.P20)) {
      return population;
    }
    double all =
        frame.strata().entrySet().stream()
            .filter(entry -> entry.getKey().band() == stratum.band())
            .mapToDouble(entry -> StrictMath.sqrt(entry.getValue().size()))
            .sum();
    var row = rows.get(stratum.band());
    long wanted = Math.round(scale.of(row.number("gross")) * StrictMath.sqrt(population) / all);
    return (int) Math.min(population, Math.max(wanted, row.whole("minimum")));
  }
}
