package nl.smartindustry.transform.safe;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * How many cells of an indicator are published, and how many are suppressed why: one row of the
 * restricted table {@code information_kept}. Without reasons the counts are public, as a release
 * shows them.
 *
 * @param reason code of a {@link Reason}, or {@link #PUBLISHED}
 * @param rule as in {@link Cell.Suppressed}; {@link #NONE} for a published cell
 * @param value the sizes of the figures together, in the unit of the indicator; 0 where these are
 *     made of other figures
 */
public record InformationKept(
    String group, String indicator, String reason, String rule, long cells, double value) {
  /** The contract of its rows. */
  public static final String TABLE = "information_kept";

  static final String PUBLISHED = "published";
  private static final String NONE = "_Z";

  /** The cells that are shown, and all, of a group of indicators. */
  public record Shown(long shown, long all) {}

  /**
   * All of a night, in the order of indicators.
   *
   * @param figures with the values of what is observed, as far as they are known
   */
  public static List<InformationKept> of(List<Observation> decided, List<Figure> figures) {
    var values = new HashMap<ObservationKey, Double>();
    for (var figure : figures) {
      figure
          .result()
          .computed()
          .map(computed -> computed.estimate().value())
          .ifPresent(value -> values.put(figure.key(), Math.abs(value)));
    }
    var kept = new HashMap<List<String>, InformationKept>();
    for (var one : decided) {
      var reason = reason(one.cell());
      if (!reason.isEmpty()) {
        var row =
            new InformationKept(
                one.key().group(),
                one.key().indicator(),
                reason.get(0),
                reason.get(1),
                1,
                values.getOrDefault(one.key(), 0.0));
        kept.merge(List.of(row.indicator, row.reason, row.rule), row, InformationKept::plus);
      }
    }
    return kept.entrySet().stream()
        .sorted(Comparator.comparing(one -> one.getKey().toString()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Reason and rule; none where a cell has no figure for another reason. */
  private static List<String> reason(Cell cell) {
    if (cell instanceof Cell.Suppressed suppressed) {
      return List.of(suppressed.because().code(), suppressed.rule());
    }
    boolean shown = cell.figure().filter(figure -> figure.value() != null).isPresent();
    return shown ? List.of(PUBLISHED, NONE) : List.of();
  }

  private InformationKept plus(InformationKept other) {
    return new InformationKept(
        group, indicator, reason, rule, cells + other.cells, value + other.value);
  }

  /** A row of the contract. */
  public Row toRow() {
    return RowFactory.create(indicator, reason, rule, cells, value);
  }

  /** Without reasons, by group. */
  public static Map<String, Shown> shown(List<InformationKept> all) {
    return all.stream()
        .collect(
            Collectors.toMap(
                InformationKept::group,
                one -> new Shown(one.reason.equals(PUBLISHED) ? one.cells : 0, one.cells),
                (a, b) -> new Shown(a.shown + b.shown, a.all + b.all),
                TreeMap::new));
  }

  /** The suppressed cells by reason, in words. */
  public static String summary(List<InformationKept> all) {
    return all.stream()
        .filter(one -> !one.reason.equals(PUBLISHED))
        .collect(
            Collectors.groupingBy(
                InformationKept::reason,
                TreeMap::new,
                Collectors.summingLong(InformationKept::cells)))
        .entrySet()
        .stream()
        .map(by -> by.getKey().replace('_', ' ') + " " + by.getValue())
        .collect(Collectors.joining(", "));
  }
}
