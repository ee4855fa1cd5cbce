package nl.smartindustry.report.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.transform.topic.comparability.Bridges.Bridged;
import org.apache.commons.csv.CSVFormat;

/** How a comparison is written. */
public enum ComparisonFormat {
  /** For people: causes, counts, and the totals of each indicator. */
  TEXT,
  /** Every cell that changed, a line each. */
  CSV,
  /** Every bridge, a line each. */
  BRIDGES;

  private static final Object[] HEADER =
      "indicator cell what before after reason causes".split(" ");

  /** The comparison, one element a line. */
  public List<String> lines(ReleaseComparison comparison) {
    return switch (this) {
      case TEXT -> ComparisonText.lines(comparison);
      case CSV -> changes(comparison);
      case BRIDGES -> BridgeCsv.lines(comparison.bridges());
    };
  }

  private static List<String> changes(ReleaseComparison comparison) {
    var causes = String.join(" ", comparison.causes().words());
    var lines = new ArrayList<String>();
    lines.add(CSVFormat.RFC4180.format(HEADER));
    for (var change : comparison.changes()) {
      lines.add(
          CSVFormat.RFC4180.format(
              change.indicator(),
              change.cell(),
              change.kind().word(),
              change.before(),
              change.after(),
              change.reason(),
              causes));
    }
    return List.copyOf(lines);
  }

  /** A comparison in words: what was made from what, how many cells changed, and the totals. */
  static final class ComparisonText {
    private static final Map<String, String> TOTAL =
        Map.of("ACTIVITY", "C", "REGION", "NL", "TECH", "_Z", "BREAKDOWN", "_T", "SIZE", "_T");
    private static final String HEADS =
        ",unit,then,,now,,difference,revision,definition,population,real";
    private static final String BRIDGE = "  %-14s %-10s %6s %12s %6s %12s %11s %11s %11s %11s %11s";

    private ComparisonText() {}

    static List<String> lines(ReleaseComparison comparison) {
      var lines = new ArrayList<String>();
      lines.add("From %s to %s".formatted(comparison.from(), comparison.to()));
      lines.addAll(causes(comparison.causes()));
      lines.add("");
      lines.addAll(changes(comparison));
      var totals = comparison.bridges().stream().filter(ComparisonText::total).toList();
      if (!totals.isEmpty()) {
        lines.add("");
        lines.addAll(bridges(totals));
      }
      return List.copyOf(lines);
    }

    private static List<String> causes(Causes causes) {
      var lines = new ArrayList<String>();
      if (causes.words().isEmpty()) {
        lines.add("Made from the same inputs, settings, definitions and program");
      }
      if (causes.program()) {
        lines.add("Another version of the program");
      }
      if (causes.definitions()) {
        lines.add("Other definitions");
      }
      causes.settings().forEach(setting -> lines.add("Setting " + setting));
      if (!causes.inputs().isEmpty()) {
        lines.add(
            "Inputs that differ (%d; + new, - gone, ~ other content)"
                .formatted(causes.inputs().size()));
        causes.inputs().forEach(input -> lines.add("  " + input));
      }
      return lines;
    }

    private static List<String> changes(ReleaseComparison comparison) {
      var lines = new ArrayList<String>();
      int same = comparison.cells() - comparison.changes().size();
      lines.add("Cells %d: %d the same".formatted(comparison.cells(), same));
      var byIndicator =
          comparison.changes().stream()
              .collect(
                  Collectors.groupingBy(
                      CellChange::indicator,
                      TreeMap::new,
                      Collectors.groupingBy(
                          CellChange::kind, TreeMap::new, Collectors.counting())));
      byIndicator.forEach(
          (indicator, kinds) ->
              lines.add(
                  "  %-14s %s"
                      .formatted(
                          indicator,
                          kinds.entrySet().stream()
                              .map(one -> one.getValue() + " " + one.getKey().word())
                              .collect(Collectors.joining(", ")))));
      return lines;
    }

    private static List<String> bridges(List<Bridged> totals) {
      var lines = new ArrayList<String>();
      lines.add("Totals: difference = revision + definition + population + real change");
      lines.add(row((Object[]) HEADS.split(",")));
      for (var one : totals) {
        var bridge = one.bridge();
        lines.add(
            row(
                one.from().indicator(),
                one.from().series().getOrDefault("UNIT_MEASURE", ""),
                one.from().period(),
                number(one.from().value()),
                one.to().period(),
                number(one.to().value()),
                number(bridge.difference()),
                number(bridge.revision()),
                number(bridge.definition()),
                number(bridge.population()),
                number(bridge.realChange())));
      }
      return lines;
    }

    private static boolean total(Bridged bridged) {
      var series = bridged.from().series();
      return TOTAL.entrySet().stream()
          .allMatch(
              one -> series.getOrDefault(one.getKey(), one.getValue()).equals(one.getValue()));
    }

    private static String row(Object... cells) {
      return String.format(Locale.ROOT, BRIDGE, cells).stripTrailing();
    }

    private static String number(double value) {
      return String.format(Locale.ROOT, "%.4f", value);
    }
  }
}
