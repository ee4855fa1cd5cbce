package nl.smartindustry.transform.topic.jobs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Tallies by cell. Each part of the data makes its own; the driver adds them: what arrives there
 * grows with the number of cells, never with that of enterprises.
 */
final class EmploymentCells {
  /** Rows that carry cells: the basis, or what else is in it; years, cell, numbers. */
  static final StructType SCHEMA =
      StructType.fromDDL(
          "what string, first_year int, last_year int, activity string, size string,"
              + " region string, technology string, split string, amounts array<bigint>");

  private static final int AMOUNTS = 8;

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

  private final Map<Key, EmploymentTally> cells = new HashMap<>();

  /** Adds a tally to a cell. */
  void add(Key key, EmploymentTally tally) {
    cells.computeIfAbsent(key, any -> new EmploymentTally()).plus(tally);
  }

  /** Adds cells to which the enterprises of one holding contribute. */
  void addHolding(EmploymentCells holding) {
    holding.cells.forEach((key, tally) -> add(key, tally.ofOneHolding()));
  }

  /** All cells in the order of their keys. */
  TreeMap<Key, EmploymentTally> cells() {
    var ordered = new TreeMap<Key, EmploymentTally>(Key.ORDER);
    ordered.putAll(cells);
    return ordered;
  }

  /** As rows of {@link #SCHEMA}. */
  Iterator<Row> rows() {
    return cells.entrySet().stream().map(one -> row(one.getKey(), one.getValue())).iterator();
  }

  private static Row row(Key key, EmploymentTally tally) {
    var at = key.at();
    return RowFactory.create(
        key.basis().name(),
        key.span().from(),
        key.span().to(),
        at.activity(),
        at.size(),
        at.region(),
        at.technology(),
        at.split(),
        CollectionConverters.asScala(tally.numbers()).toSeq());
  }

  /** The cells of rows of {@link #SCHEMA} that carry tallies. */
  static EmploymentCells of(Collection<Row> rows) {
    var table = new EmploymentCells();
    for (var row : rows) {
      for (var basis : Basis.values()) {
        if (row.getString(0).equals(basis.name())) {
          var key = new Key(basis, new Span(row.getInt(1), row.getInt(2)), at(row));
          table.add(key, EmploymentTally.read(row.getList(AMOUNTS)));
        }
      }
    }
    return table;
  }

  private static Breakdown at(Row row) {
    return new Breakdown(
        row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getString(7));
  }

  /** Hands on what follows each other and belongs together, holding no more than that. */
  static <T> void each(Iterator<T> all, BiPredicate<T, T> together, Consumer<List<T>> use) {
    var some = new ArrayList<T>();
    while (all.hasNext()) {
      var next = all.next();
      if (!some.isEmpty() && !together.test(some.get(0), next)) {
        use.accept(List.copyOf(some));
        some.clear();
      }
      some.add(next);
    }
    if (!some.isEmpty()) {
      use.accept(List.copyOf(some));
    }
  }
}
