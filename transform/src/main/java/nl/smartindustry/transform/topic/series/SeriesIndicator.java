package nl.smartindustry.transform.topic.series;

import java.util.List;
import java.util.Set;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.Label;
import nl.smartindustry.transform.catalogue.Publication;

/**
 * One external series to publish, as {@code series.yaml} defines it: what the catalogue says of an
 * indicator, and which rows it is made of.
 *
 * @param measure with one source: {@code international_series}, {@code macro_series}, …
 */
public record SeriesIndicator(
    String code,
    String group,
    Label label,
    Label population,
    Indicator.Measure measure,
    Publication publication,
    Selection series) {
  /** How figures are made of rows. */
  enum Kind {
    /** Each row of part {@code value} is a figure, as it came. */
    SERIES(Set.of(SeriesFigures.VALUE)),
    /** The level of productivity at equal prices, see {@link PriceLevels}. */
    LEVEL(PriceLevels.PARTS);

    private final Set<String> parts;

    Kind(Set<String> parts) {
      this.parts = parts;
    }
  }

  public SeriesIndicator {
    var statistic = new Indicator(code, group, label, population, measure, publication);
    if (series == null || measure.sources().size() != 1) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Series '%s': found sources %s (needs one, and series: parts and place)",
          code,
          measure.sources());
    }
    var wanted = statistic.kind(Kind.class).parts;
    if (!series.parts().keySet().equals(wanted)) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Series '%s': found parts %s (kind %s has %s)",
          code,
          series.parts().keySet(),
          measure.kind(),
          wanted.stream().sorted().toList());
    }
  }

  /** The series of {@code series.yaml}, each checked against the contract of its table. */
  public static List<SeriesIndicator> load(Definitions definitions) {
    var series = definitions.readList("series.yaml", SeriesIndicator.class);
    for (var one : series) {
      var contract = Contract.load(definitions, one.table());
      var selection = one.series();
      selection.parts().values().forEach(part -> part.keySet().forEach(contract::field));
      selection.place().dimensions().values().forEach(contract::field);
    }
    return series;
  }

  /** The table its rows are in. */
  public String table() {
    return measure.sources().get(0);
  }

  Kind kind() {
    return statistic().kind(Kind.class);
  }

  /** What the catalogue says of it. */
  public Indicator statistic() {
    return new Indicator(code, group, label, population, measure, publication);
  }
}
