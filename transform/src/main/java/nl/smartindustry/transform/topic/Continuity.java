package nl.smartindustry.transform.topic;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;

/**
 * Which sampled enterprises are one unit between two frames of the register, and which were born or
 * died: by the register, never by which enterprises were sampled.
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

  /** The columns of {@code continuity_unit} that are read. */
  static final String[] UNITS = {
    "window_from", "window_to", "enterprise_id", "continuity_id", "unit_from", "unit_to"
  };

  /** The columns of {@code unit_demography} that are read. */
  static final String[] DEMOGRAPHY = {"window_from", "window_to", "enterprise_id", "status"};

  /** Keeps of the tables what they say of sampled enterprises. */
  static final class Reading {
    private final Set<String> sampled;
    private final Map<List<Integer>, Window> windows = new HashMap<>();

    Reading(Set<String> sampled) {
      this.sampled = sampled;
    }

    /** A row of {@link #UNITS}. */
    void tie(Row row) {
      var enterprise = row.getString(2);
      if (sampled.contains(enterprise)) {
        var window = window(List.of(whole(row, 0), whole(row, 1)));
        window.units().put(enterprise, row.getString(3));
        window.sizes().put(row.getString(3), new Window.Size(whole(row, 4), whole(row, 5)));
      }
    }

    /** A row of {@link #DEMOGRAPHY}. */
    void flow(Row row) {
      var enterprise = row.getString(2);
      if (sampled.contains(enterprise)) {
        var window = window(List.of(whole(row, 0), whole(row, 1)));
        switch (row.getString(3)) {
          case "birth" -> window.born().add(enterprise);
          case "death" -> window.died().add(enterprise);
          default -> {}
        }
      }
    }

    private Window window(List<Integer> years) {
      return windows.computeIfAbsent(
          years,
          any ->
              new Window(
                  any.get(0),
                  any.get(1),
                  new HashMap<>(),
                  new HashMap<>(),
                  new HashSet<>(),
                  new HashSet<>()));
    }

    private static int whole(Row row, int column) {
      return (int) row.getLong(column);
    }

    /** What was kept of some windows, in their order. */
    Continuity over(List<List<Integer>> years) {
      return new Continuity(years.stream().map(this::window).toList());
    }
  }
}
