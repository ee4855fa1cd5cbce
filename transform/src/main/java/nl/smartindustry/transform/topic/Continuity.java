package nl.smartindustry.transform.topic;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.contract.TextIds;

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

  /** Keeps of the tables what they say of sampled enterprises. */
  static final class Reading {
    private static final String FROM = "window_from";
    private static final String TO = "window_to";
    private static final String ENTERPRISE = "enterprise_id";

    private final TextIds sampled = new TextIds();
    private final Map<List<Integer>, Window> windows = new HashMap<>();

    Reading(Iterable<String> sampled) {
      sampled.forEach(this.sampled::add);
    }

    /** Reads files of {@code continuity_unit}. */
    void tie(List<Path> files) {
      try (var rows =
          TableReader.open(files, FROM, TO, ENTERPRISE, "continuity_id", "unit_from", "unit_to")) {
        var unit = rows.cell("continuity_id");
        var from = rows.cell("unit_from");
        var to = rows.cell("unit_to");
        each(
            rows,
            (enterprise, window) -> {
              window.units().put(enterprise, unit.text());
              var size = new Window.Size((int) from.whole(), (int) to.whole());
              window.sizes().put(unit.text(), size);
            });
      }
    }

    /** Reads files of {@code unit_demography}. */
    void flow(List<Path> files) {
      try (var rows = TableReader.open(files, FROM, TO, ENTERPRISE, "status")) {
        var status = rows.cell("status");
        each(
            rows,
            (enterprise, window) -> {
              switch (status.text()) {
                case "birth" -> window.born().add(enterprise);
                case "death" -> window.died().add(enterprise);
                default -> {}
              }
            });
      }
    }

    /** Hands on the sampled enterprises; of the rows of others no more than the number is read. */
    private void each(TableReader rows, BiConsumer<String, Window> use) {
      var from = rows.cell(FROM);
      var to = rows.cell(TO);
      var enterprise = rows.cell(ENTERPRISE).numbered(sampled::find);
      while (rows.next()) {
        if (enterprise.code() >= 0) {
          var years = List.of((int) from.whole(), (int) to.whole());
          use.accept(enterprise.text(), window(years));
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

    /** What was kept of some windows, in their order. */
    Continuity over(List<List<Integer>> years) {
      return new Continuity(years.stream().map(this::window).toList());
    }
  }
}
