package nl.smartindustry.transform.topic.jobs;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;

/** Tallies by cell: their number does not grow with that of enterprises. */
final class EmploymentCells {
  /** The dimensions that enterprises are divided by. */
  static final List<String> DIMENSIONS = List.of("activity", "size", "nuts1", "nuts2");

  /** What employment of an enterprise is counted by. */
  enum Basis {
    /** Jobs of employees on 1 January, from the wage records. */
    JOBS,
    /** Persons employed on 1 January, owners among them, from the register. */
    PERSONS;

    /** Its code, in the version of the definition and in BREAKDOWN. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What lies between two frames of 1 January, the first of these days excluded; or a year. */
  record Span(int from, int to) {
    static Span year(int year) {
      return new Span(year, year);
    }

    /** Years between its frames; 0 of a year itself. */
    int years() {
      return to - from;
    }

    /** The last calendar year in it: the period of its figures. */
    String period() {
      return String.valueOf(years() == 0 ? to : to - 1);
    }
  }

  /** Where a tally lies. */
  record Key(Basis basis, Span span, Breakdown at) {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::basis)
            .thenComparingInt(key -> key.span().from())
            .thenComparingInt(key -> key.span().to())
            .thenComparing(key -> key.at().toString());
  }

  private final Map<Basis, Map<Span, Section>> sections = new EnumMap<>(Basis.class);
  private final IntUnaryOperator groups;

  /**
   * @param groups as in {@link EmploymentTally}
   */
  EmploymentCells(IntUnaryOperator groups) {
    this.groups = groups;
  }

  /** The cells of one basis over one span of time. */
  static final class Section {
    private final IntUnaryOperator groups;
    private final Map<Breakdown, EmploymentTally> cells = new HashMap<>();
    private final Map<List<String>, List<EmploymentTally>> crossed = new HashMap<>();

    private Section(IntUnaryOperator groups) {
      this.groups = groups;
    }

    /** The tally of a cell, which is made where there is none. */
    EmploymentTally at(Breakdown cell) {
      return cells.computeIfAbsent(cell, any -> new EmploymentTally(groups));
    }

    /**
     * The tallies of the crossings that an enterprise is in.
     *
     * @param codes of {@link #DIMENSIONS}, null where it has none
     */
    List<EmploymentTally> at(Crossings crossings, List<String> codes) {
      return crossed.computeIfAbsent(
          codes, any -> crossings.of(byDimension(codes)).stream().map(this::at).toList());
    }
  }

  /** Codes by the name of their dimension. */
  static Map<String, String> byDimension(List<String> codes) {
    var byDimension = new TreeMap<String, String>();
    for (int dimension = 0; dimension < DIMENSIONS.size(); dimension++) {
      if (codes.get(dimension) != null) {
        byDimension.put(DIMENSIONS.get(dimension), codes.get(dimension));
      }
    }
    return byDimension;
  }

  Section section(Basis basis, Span span) {
    return sections
        .computeIfAbsent(basis, any -> new HashMap<>())
        .computeIfAbsent(span, any -> new Section(groups));
  }

  /** All cells in the order of their keys. */
  TreeMap<Key, EmploymentTally> cells() {
    var ordered = new TreeMap<Key, EmploymentTally>(Key.ORDER);
    sections.forEach(
        (basis, spans) ->
            spans.forEach(
                (span, section) ->
                    section.cells.forEach(
                        (at, tally) -> ordered.put(new Key(basis, span, at), tally))));
    return ordered;
  }
}
