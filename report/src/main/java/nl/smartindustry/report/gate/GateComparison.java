package nl.smartindustry.report.gate;

import static nl.smartindustry.report.gate.ReleaseProfile.Counted.CELL;
import static nl.smartindustry.report.gate.ReleaseProfile.Counted.INDICATOR;
import static nl.smartindustry.report.gate.ReleaseProfile.Counted.POPULATION;
import static nl.smartindustry.report.gate.ReleaseProfile.Counted.SOURCE;
import static nl.smartindustry.report.gate.ReleaseProfile.Counted.WAVE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.smartindustry.report.gate.GateDefinition.Bound;
import nl.smartindustry.report.gate.ReleaseProfile.Counted;
import org.apache.commons.csv.CSVFormat;

/**
 * A release beside the one it replaces.
 *
 * @param rows sources first, then what is made of them, the release as a whole last
 */
public record GateComparison(List<Row> rows) {
  private static final String ALL = "all";

  /**
   * One count of both.
   *
   * @param which what it is counted of
   * @param held whether it is of a source that is held, which the release itself says
   */
  public record Row(
      Counted counted, String which, long before, long after, Bound bound, boolean held) {

    /** Whether more vanished or moved than may without a reason. */
    boolean stops() {
      return !held && before > 0 && !bound.allows(before, after);
    }

    /** As in <i>source 'ict_survey': 0 records (3,493 before; at most 10% less)</i>. */
    String sentence() {
      return String.format(
          Locale.ROOT,
          "%s: %,d %s (%,d before; %s)",
          which.equals(ALL) ? "all" : "%s '%s'".formatted(counted.word(), which),
          after,
          counted.unit(),
          before,
          after < before ? percent(bound.fall(), "less") : percent(bound.rise(), "more"));
    }

    private static String percent(double share, String word) {
      return String.format(Locale.ROOT, "at most %.0f%% %s", share * 100, word);
    }

    private Object[] cells() {
      var verdict = held ? "held" : stops() ? "stops" : "passes";
      return new Object[] {
        counted.word(),
        which,
        counted.unit(),
        before,
        after,
        bound.fall(),
        bound.rise(),
        verdict,
        bound.because()
      };
    }
  }

  public GateComparison {
    rows = List.copyOf(rows);
  }

  /**
   * Compares.
   *
   * @param held sources, tables and indicators of which the new release says that they are held
   */
  public static GateComparison of(
      ReleaseProfile before, ReleaseProfile after, Set<String> held, GateDefinition bounds) {
    var rows = new ArrayList<Row>();
    compare(SOURCE, bounds.sources(), before, after, held, rows);
    compare(INDICATOR, bounds.indicators(), before, after, held, rows);
    compare(WAVE, bounds.waves(), before, after, held, rows);
    compare(POPULATION, bounds.population(), before, after, held, rows);
    rows.add(whole(CELL, before, after, held, bounds.cells()));
    rows.add(whole(INDICATOR, before, after, held, bounds.cells()));
    return new GateComparison(rows);
  }

  private static void compare(
      Counted counted,
      Bound bound,
      ReleaseProfile before,
      ReleaseProfile after,
      Set<String> held,
      List<Row> rows) {
    var names = new TreeSet<>(before.of(counted).keySet());
    names.addAll(after.of(counted).keySet());
    for (var name : names) {
      var then = before.of(counted).getOrDefault(name, 0L);
      var now = after.of(counted).getOrDefault(name, 0L);
      boolean isHeld = Arrays.stream(name.split(" ")).anyMatch(held::contains);
      rows.add(new Row(counted, name, then, now, bound, isHeld));
    }
  }

  private static Row whole(
      Counted counted, ReleaseProfile before, ReleaseProfile after, Set<String> held, Bound bound) {
    var then = before.total(counted, held);
    return new Row(counted, ALL, then, after.total(counted, held), bound, false);
  }

  /**
   * The rows that stop a release, in words, the first of each kind first; none where it may be
   * published.
   */
  public List<String> findings() {
    var first = new LinkedHashMap<String, String>();
    var others = new ArrayList<String>();
    for (var row : rows) {
      if (row.stops()) {
        var kind = row.which().equals(ALL) ? ALL : row.counted().word();
        if (first.putIfAbsent(kind, row.sentence()) != null) {
          others.add(row.sentence());
        }
      }
    }
    return Stream.concat(first.values().stream(), others.stream()).toList();
  }

  /** Every row as CSV. */
  public String csv() {
    var text = new StringBuilder();
    text.append(
        line(
            "counted",
            "which",
            "unit",
            "before",
            "after",
            "may_fall",
            "may_rise",
            "verdict",
            "because"));
    rows.forEach(row -> text.append(line(row.cells())));
    return text.toString();
  }

  private static String line(Object... cells) {
    return CSVFormat.RFC4180.format(cells) + "\r\n";
  }
}
