package nl.smartindustry.transform.topic;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Which sampled enterprises are one unit between two frames of the register, and which were born or
 * died: by the register, never by who happened to be sampled.
 *
 * @param windows in order of their years
 */
public record Continuity(List<Window> windows) {
  /** Nothing is known of any window. */
  public static final Continuity NONE = new Continuity(List.of());

  /**
   * A window between two frames of 1 January.
   *
   * @param units enterprise → its unit, for those that are tied to another
   * @param sizes unit → how many enterprises it has, of those units
   * @param born enterprises of the last frame whose birth involved no other
   * @param died enterprises of the first frame whose death involved no other
   */
  public record Window(
      int from,
      int to,
      Map<String, String> units,
      Map<String, Size> sizes,
      Set<String> born,
      Set<String> died) {
    private static final Size ONE = new Size(1, 1);

    /** Enterprises of a unit in the first and in the last frame. */
    public record Size(int from, int to) {}

    /** The continuity unit of an enterprise: its own number where it is tied to no other. */
    public String unit(String enterprise) {
      return units.getOrDefault(enterprise, enterprise);
    }

    /** How many enterprises a unit has in either frame, sampled or not. */
    public Size size(String unit) {
      return sizes.getOrDefault(unit, ONE);
    }
  }

  public Continuity {
    windows = List.copyOf(windows);
  }

  /** The window between two frames, or null. */
  public Window window(int from, int to) {
    return windows.stream()
        .filter(one -> one.from() == from && one.to() == to)
        .findFirst()
        .orElse(null);
  }

  /**
   * Looks sampled enterprises up, in two jobs; the register stays where it is.
   *
   * @param units table {@code continuity_unit}
   * @param demography table {@code unit_demography}
   * @param frames the first and last year of every window, from {@code unit_turnover}
   */
  public static Continuity of(
      Dataset<Row> units, Dataset<Row> demography, List<int[]> frames, Set<String> enterprises) {
    var wanted =
        broadcast(
            units
                .sparkSession()
                .createDataset(enterprises.stream().sorted().toList(), Encoders.STRING())
                .toDF("enterprise_id"));
    var tied = new TreeMap<String, Map<String, String>>();
    var sizes = new TreeMap<String, Map<String, Window.Size>>();
    for (var row : select(units, wanted, "continuity_id", "unit_from", "unit_to")) {
      var unit = row.getString(3);
      tied.computeIfAbsent(key(row), k -> new HashMap<>()).put(row.getString(2), unit);
      sizes
          .computeIfAbsent(key(row), k -> new HashMap<>())
          .put(unit, new Window.Size(whole(row, 4), whole(row, 5)));
    }
    var flows = new TreeMap<String, Set<String>>();
    select(demography, wanted, "status")
        .forEach(
            row ->
                flows
                    .computeIfAbsent(key(row) + row.getString(3), k -> new HashSet<>())
                    .add(row.getString(2)));
    return new Continuity(
        frames.stream()
            .map(
                years -> {
                  var key = years[0] + "-" + years[1];
                  return new Window(
                      years[0],
                      years[1],
                      tied.getOrDefault(key, Map.of()),
                      sizes.getOrDefault(key, Map.of()),
                      flows.getOrDefault(key + "birth", Set.of()),
                      flows.getOrDefault(key + "death", Set.of()));
                })
            .toList());
  }

  private static int whole(Row row, int column) {
    return (int) row.getLong(column);
  }

  private static List<Row> select(Dataset<Row> rows, Dataset<Row> wanted, String... what) {
    var columns = new ArrayList<Column>();
    columns.add(col("window_from").cast("int"));
    columns.add(col("window_to").cast("int"));
    columns.add(col("enterprise_id"));
    for (var name : what) {
      columns.add(col(name));
    }
    return rows.join(wanted, "enterprise_id")
        .select(columns.toArray(Column[]::new))
        .collectAsList();
  }

  private static String key(Row row) {
    return row.getInt(0) + "-" + row.getInt(1);
  }
}
