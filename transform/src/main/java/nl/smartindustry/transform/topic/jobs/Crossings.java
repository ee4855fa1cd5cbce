package nl.smartindustry.transform.topic.jobs;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.catalogue.Dimensions;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;

/**
 * The classes and crossings of classes that an enterprise is counted in.
 *
 * @param sets names of dimensions that are crossed; the empty one is the total
 * @param columns dimension → ACTIVITY, SIZE or REGION
 */
public record Crossings(List<List<String>> sets, Map<String, String> columns)
    implements Serializable {
  public Crossings {
    sets = sets.stream().map(List::copyOf).toList();
    columns = Map.copyOf(columns);
  }

  /** The crossings of named sets of {@code dimensions.yaml}; an unknown one is refused by name. */
  public static Crossings of(Dimensions dimensions, List<String> names) {
    var sets = dimensions.crossings(names);
    var columns = new TreeMap<String, String>();
    sets.forEach(
        set -> set.forEach(name -> columns.put(name, dimensions.dimension(name).column())));
    return new Crossings(sets, columns);
  }

  /** Whether a cell is one of these. */
  public boolean has(Breakdown at) {
    var crossed =
        sets.stream()
            .anyMatch(
                set ->
                    divides(set, "ACTIVITY") == !at.activity().equals(Breakdown.TOTAL.activity())
                        && divides(set, "SIZE") == !at.size().equals(Breakdown.TOTAL.size())
                        && divides(set, "REGION") == !at.region().equals(Breakdown.TOTAL.region()));
    return crossed;
  }

  private boolean divides(List<String> set, String column) {
    return set.stream().anyMatch(name -> columns.get(name).equals(column));
  }

  /**
   * The cells of an enterprise.
   *
   * @param codes its class by dimension; one that has none is in no crossing of that dimension
   */
  public List<Breakdown> of(Map<String, String> codes) {
    var cells = new ArrayList<Breakdown>();
    for (var set : sets) {
      if (codes.keySet().containsAll(set)) {
        var cell = Breakdown.TOTAL;
        for (var name : set) {
          cell = within(cell, columns.get(name), codes.get(name));
        }
        cells.add(cell);
      }
    }
    return cells;
  }

  private static Breakdown within(Breakdown cell, String column, String code) {
    return switch (column) {
      case "ACTIVITY" -> cell.withActivity(code);
      case "SIZE" -> cell.withSize(code);
      default -> cell.withRegion(code);
    };
  }
}
