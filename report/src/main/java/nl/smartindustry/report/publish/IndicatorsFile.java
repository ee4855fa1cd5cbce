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

  private record CellCounts(long figures, Map<String, Long> reasons) {
    static final CellCounts NONE = new CellCounts(0, Map.of());

    static CellCounts of(Observation one) {
      return one.cell()
          .reason()
          .map(reason -> new CellCounts(0, Map.of(reason.code(), 1L)))
          .orElse(new CellCounts(1, Map.of()));
    }

    CellCounts plus(CellCounts other) {
      var sum = new TreeMap<>(reasons);
      other.reasons.forEach((reason, count) -> sum.merge(reason, count, Long::sum));
      return new CellCounts(figures + other.figures, sum);
    }
  }

  /** Writes {@code indicators.csv}, sorted by code. */
  void write(Path folder) throws IOException {
    var counts = new TreeMap<String, CellCounts>();
    observations.forEach(
        one -> counts.merge(one.key().indicator(), CellCounts.of(one), CellCounts::plus));
    var text = new StringBuilder(line(HEADER));
    statistics.stream()
        .sorted(Comparator.comparing(Indicator::code))
        .forEach(one -> text.append(line(one, counts.getOrDefault(one.code(), CellCounts.NONE))));
    Files.writeString(folder.resolve(NAME), text, StandardCharsets.UTF_8);
  }

  private static String line(Indicator one, CellCounts counts) {
    var publication = one.publication();
    var reasons = new ArrayList<String>();
    counts.reasons().forEach((reason, count) -> reasons.add(reason + "=" + count));
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
        counts.figures(),
        String.join(" ", reasons));
  }

  private static String line(Object... values) {
    return CSVFormat.RFC4180.format(values) + "\r\n";
  }
}
