package nl.smartindustry.transform.command.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.command.file.SourceTable;
import nl.smartindustry.transform.command.file.UserFile;
import nl.smartindustry.transform.command.protect.Tabulated.Tally;
import nl.smartindustry.transform.method.sensitivity.Contributed;

/**
 * A file of cells: a column for each dimension, {@code value}, {@code frequency} (enterprises),
 * {@code contributors} (holdings; the same without), {@code max1}, {@code max2} and so on as far as
 * rules ask.
 *
 * @param value the frequency where counts are published
 */
record CellRecords(
    SourceTable table,
    List<String> columns,
    Decimals value,
    Decimals frequency,
    Decimals contributors,
    List<Decimals> largest) {
  private static final String VALUE = "value";
  private static final String FREQUENCY = "frequency";
  private static final String CONTRIBUTORS = "contributors";

  static CellRecords read(ProtectSpec spec) {
    var format = spec.source().cells();
    var file = new UserFile(spec.file().resolve(format.path()), format);
    var header = file.header();
    var value = Objects.requireNonNullElse(spec.contributions().value(), VALUE);
    boolean named = spec.contributions().value() != null || header.contains(VALUE);
    boolean count = spec.contributions().frequencyOnly() || !named;
    var largest = largest(count ? 0 : spec.choices().rules().rules().largest());
    var wanted = new WantedColumns().texts(spec.columns()).texts(largest);
    wanted.text(count ? null : value);
    wanted.text(header.contains(FREQUENCY) ? FREQUENCY : null);
    wanted.text(header.contains(CONTRIBUTORS) ? CONTRIBUTORS : FREQUENCY);
    var table = new SourceTable(file, file.read(wanted)).checked(null);
    return new Reading(table, format, spec.columns()).records(largest, count ? null : value);
  }

  private static List<String> largest(int slots) {
    return IntStream.rangeClosed(1, slots).mapToObj(i -> "max" + i).toList();
  }

  int size() {
    return value.values().length;
  }

  int decimals() {
    return value.decimals();
  }

  /** What is in a cell; null where nothing is. */
  Tally tally(int row) {
    long holdings = contributors.values()[row];
    long enterprises = Math.min(holdings, frequency.values()[row]);
    long size = Math.abs(value.values()[row]);
    if (holdings == 0) {
      if (size > 0) {
        throw table.refusal(row, "column 'value': not 0 (no contributors)");
      }
      return null;
    }
    long[] largestOf = largest.stream().mapToLong(of -> Math.abs(of.values()[row])).toArray();
    for (int i = 0; i < largestOf.length; i++) {
      if (largest.get(i).missing()[row] && i < holdings) {
        throw table.refusal(
            row, "column 'max%d': empty (%d contributors)".formatted(i + 1, holdings));
      }
    }
    return new Tally(
        value.values()[row],
        frequency.values()[row],
        new Contributed(enterprises, 0, size, largestOf, 0),
        new Contributed(holdings, 0, size, largestOf, 0));
  }

  /** The part of each dimension. */
  int[] parts(Grid grid, int row) {
    return grid.dimensions().stream()
        .mapToInt(of -> of.part(table, row, table.completeCodes(of.column()).level(row)))
        .toArray();
  }

  /**
   * By dimension and record the parts that hold it; empty where a cell is not one of the lowest.
   */
  Optional<List<int[][]>> above(Grid grid) {
    var all = new ArrayList<int[][]>();
    for (var dimension : grid.dimensions()) {
      var codes = table.completeCodes(dimension.column());
      var above = new int[codes.size()][];
      for (int row = 0; row < above.length; row++) {
        if (!dimension.isLowest(codes.level(row))) {
          return Optional.empty();
        }
        above[row] = dimension.above(table, row, codes.level(row));
      }
      all.add(above);
    }
    return Optional.of(all);
  }

  Refusal differs(int row, int other) {
    return table.refusal(row, "other numbers of the cell on " + table.file().place(other));
  }

  /** Takes the columns of a file apart. */
  private record Reading(SourceTable table, DataFile format, List<String> columns) {

    CellRecords records(List<String> largest, String amount) {
      boolean both = table.data().has(CONTRIBUTORS);
      var contributors = whole(both ? CONTRIBUTORS : FREQUENCY);
      var frequency = table.data().has(FREQUENCY) ? whole(FREQUENCY) : contributors;
      var value = amount == null ? frequency : Decimals.complete(table, format, amount);
      var most = largest.stream().map(column -> Decimals.of(table, format, column)).toList();
      int decimals = most.stream().mapToInt(Decimals::decimals).reduce(value.decimals(), Math::max);
      return new CellRecords(
          table,
          columns,
          value.to(decimals),
          frequency,
          contributors,
          most.stream().map(of -> of.to(decimals)).toList());
    }

    private Decimals whole(String column) {
      var numbers = Decimals.complete(table, format, column);
      boolean below = Arrays.stream(numbers.values()).anyMatch(number -> number < 0);
      if (below || numbers.decimals() > 0) {
        throw Refusal.data(
            "File '%s', column '%s': not all whole numbers from 0", format.path(), column);
      }
      return numbers;
    }
  }
}
