package nl.smartindustry.report.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Observation;
import org.apache.commons.csv.CSVFormat;

/**
 * The catalogue of a release: a line per indicator with its definition, and what became of it in
 * this release: how many figures, and of the cells without one the reasons.
 *
 * @param observations the safe table
 */
record IndicatorsFile(List<Indicator> statistics, List<Observation> observations) {
  static final String NAME = "indicators.csv";

  private static final Object[] HEADER =
      ("code group label_nl label_en population_nl population_en units sources estimator"
              + " breakdowns precision disclosure tier experimental decimals reference note figures"
              + " without_figure")
          .split(" ");

  private record Fate(long figures, Map<String, Long> reasons) {
    static final Fate NONE = new Fate(0, Map.of());

    static Fate of(Observation one) {
      return one.cell()
          .reason()
          .map(reason -> new Fate(0, Map.of(reason.code(), 1L)))
          .orElse(new Fate(1, Map.of()));
    }

    Fate plus(Fate other) {
      var sum = new TreeMap<>(reasons);
      other.reasons.forEach((reason, count) -> sum.merge(reason, count, Long::sum));
      return new Fate(figures + other.figures, sum);
    }
  }

  /** Writes {@code indicators.csv}, sorted by code. */
  void write(Path folder) throws IOException {
    var fates = new TreeMap<String, Fate>();
    observations.forEach(one -> fates.merge(one.key().indicator(), Fate.of(one), Fate::plus));
    var text = new StringBuilder(line(HEADER));
    statistics.stream()
        .sorted(Comparator.comparing(Indicator::code))
        .forEach(one -> text.append(line(one, fates.getOrDefault(one.code(), Fate.NONE))));
    Files.writeString(folder.resolve(NAME), text, StandardCharsets.UTF_8);
  }

  private static String line(Indicator one, Fate fate) {
    var publication = one.publication();
    var reasons = new ArrayList<String>();
    fate.reasons().forEach((reason, count) -> reasons.add(reason + "=" + count));
    return line(
        one.code(),
        one.group(),
        one.label().nl(),
        one.label().en(),
        one.population().nl(),
        one.population().en(),
        String.join(" ", one.measure().units()),
        String.join(" ", one.measure().sources()),
        one.measure().estimator(),
        String.join(" ", publication.breakdowns()),
        publication.precision(),
        publication.disclosure(),
        publication.tier(),
        publication.experimental(),
        publication.decimals(),
        publication.reference(),
        publication.note(),
        fate.figures(),
        String.join(" ", reasons));
  }

  private static String line(Object... values) {
    return CSVFormat.RFC4180.format(values) + "\r\n";
  }
}
