package nl.smartindustry.transform.topic.jobs;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.catalogue.Dimension.Band;
import nl.smartindustry.transform.catalogue.Dimensions;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;

/**
 * The classes and crossings of classes that an enterprise is counted in.
 *
 * @param sets names of dimensions that are crossed; the empty one is the total
 * @param columns dimension → ACTIVITY, SIZE or REGION
 */
record Crossings(List<List<String>> sets, Map<String, String> columns) implements Serializable {
  public Crossings {
    sets = sets.stream().map(List::copyOf).toList();
    columns = Map.copyOf(columns);
  }

  /** The crossings of named sets of {@code dimensions.yaml}; an unknown one is refused by name. */
  static Crossings of(Dimensions dimensions, List<String> names) {
    var sets = dimensions.crossings(names);
    var columns = new TreeMap<String, String>();
    sets.forEach(
        set -> set.forEach(name -> columns.put(name, dimensions.dimension(name).column())));
    return new Crossings(sets, columns);
  }

  /** Whether a cell is one of these. */
  boolean has(Breakdown at) {
    return sets.stream()
        .anyMatch(
            set ->
                divides(set, "ACTIVITY") == !at.activity().equals(Breakdown.TOTAL.activity())
                    && divides(set, "SIZE") == !at.size().equals(Breakdown.TOTAL.size())
                    && divides(set, "REGION") == !at.region().equals(Breakdown.TOTAL.region()));
  }

  private boolean divides(List<String> set, String column) {
    return set.stream().anyMatch(name -> columns.get(name).equals(column));
  }

  /**
   * The cells of an enterprise.
   *
   * @param codes its class by dimension; one that has none is in no crossing of that dimension
   */
  List<Breakdown> of(Map<String, String> codes) {
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

  /**
   * Classes of a number, in ascending order without gaps.
   *
   * @param codes one a class
   * @param starts the first number of each
   */
  record Bands(List<String> codes, List<Long> starts) implements Serializable {
    Bands {
      codes = List.copyOf(codes);
      starts = List.copyOf(starts);
    }

    /** The classes of bands that follow each other. */
    static Bands of(List<Band> bands) {
      return new Bands(
          bands.stream().map(Band::code).toList(), bands.stream().map(Band::from).toList());
    }

    /** These classes and one of all that comes before them. */
    Bands below(String code) {
      var more = new ArrayList<>(List.of(code));
      more.addAll(codes);
      var from = new ArrayList<>(List.of(0L));
      from.addAll(starts);
      return new Bands(more, from);
    }

    /** The class of a number; one before the first class is in that. */
    String of(double number) {
      int at = 0;
      while (at + 1 < codes.size() && number >= starts.get(at + 1)) {
        at++;
      }
      return codes.get(at);
    }
  }
}
