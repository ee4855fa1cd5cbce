package nl.smartindustry.transform.command.protect;

import static nl.smartindustry.transform.command.file.MethodTable.ColumnOf.decimal;
import static nl.smartindustry.transform.command.file.MethodTable.ColumnOf.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import nl.smartindustry.transform.command.file.MethodTable.ColumnOf;
import nl.smartindustry.transform.method.suppression.DerivedIntervals.Interval;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;

/**
 * What becomes of each cell.
 *
 * @param numbers what is published of the cells that are
 * @param decimals of the values
 * @param intervals what an outsider can derive of each cell; empty where that is not asked
 */
record CellStatuses(
    LinkedTables tables,
    Status[] statuses,
    long[] numbers,
    int decimals,
    List<Interval> intervals) {

  private static final double NEGLIGIBLE = 1e-9;
  private static final MathContext DIGITS = new MathContext(15);

  /** What becomes of a cell. */
  enum Status {
    /** It is published. */
    SAFE,
    /** It is withheld because it would reveal a contributor. */
    PRIMARY,
    /** It is withheld because another could be calculated from it. */
    SECONDARY,
    /** A multiple near its value is published. */
    ROUNDED,
    /** Its value with noise is published. */
    PERTURBED;

    boolean isWithheld() {
      return this == PRIMARY || this == SECONDARY;
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The pattern that withholds these besides the sensitive cells. */
  static CellStatuses of(LinkedTables tables, int[] secondaries, int decimals) {
    var statuses = new Status[tables.cells().size()];
    Arrays.setAll(
        statuses,
        cell -> {
          var of = tables.cells().get(cell);
          boolean never = of.publication() == Publication.NEVER;
          return of.need().isSensitive() || never ? Status.PRIMARY : Status.SAFE;
        });
    Arrays.stream(secondaries).forEach(cell -> statuses[cell] = Status.SECONDARY);
    var values = tables.cells().stream().mapToLong(LinkedTables.Cell::value).toArray();
    return new CellStatuses(tables, statuses, values, decimals, List.of());
  }

  /** Numbers near the values are printed, but for these. */
  static CellStatuses of(PrintedCells near, BitSet unprinted) {
    var release = near.release();
    var statuses = new Status[near.numbers().length];
    Arrays.fill(statuses, near.status());
    unprinted.stream()
        .forEach(
            cell -> {
              boolean sensitive = release.tables().cells().get(cell).need().isSensitive();
              statuses[cell] = sensitive ? Status.PRIMARY : Status.SECONDARY;
            });
    return new CellStatuses(
        release.tables(), statuses, near.numbers(), release.decimals(), List.of());
  }

  CellStatuses with(List<Interval> derived) {
    return new CellStatuses(tables, statuses, numbers, decimals, derived);
  }

  Status status(int cell) {
    return statuses[cell];
  }

  /** Whether its value is published as it is. */
  boolean isSafe(int cell) {
    return statuses[cell] == Status.SAFE;
  }

  BitSet withheld() {
    var withheld = new BitSet();
    for (int cell = 0; cell < statuses.length; cell++) {
      withheld.set(cell, statuses[cell].isWithheld());
    }
    return withheld;
  }

  /** The sizes of the secondary cells together. */
  BigDecimal worth() {
    var worth = BigDecimal.ZERO;
    for (int cell = 0; cell < statuses.length; cell++) {
      if (statuses[cell] == Status.SECONDARY) {
        worth = worth.add(Decimals.decimal(tables.cells().get(cell).value(), decimals).abs());
      }
    }
    return worth;
  }

  /** What may be seen of a cell; null where it is withheld. */
  BigDecimal value(int cell) {
    return statuses[cell].isWithheld() ? null : Decimals.decimal(numbers[cell], decimals);
  }

  /** Columns of what can be derived of a cell, where that is asked. */
  <R> List<ColumnOf<R>> columns(ToIntFunction<R> cell) {
    var columns = new ArrayList<ColumnOf<R>>();
    if (!intervals.isEmpty()) {
      columns.add(decimal("lower", row -> bound(cell.applyAsInt(row), Interval::lower)));
      columns.add(decimal("upper", row -> bound(cell.applyAsInt(row), Interval::upper)));
      columns.add(text("protected", row -> isProtected(cell.applyAsInt(row))));
    }
    return columns;
  }

  /** Null where there is none. */
  private BigDecimal bound(int cell, ToDoubleFunction<Interval> side) {
    double units = side.applyAsDouble(intervals.get(cell));
    if (isSafe(cell)) {
      return value(cell);
    }
    return Double.isInfinite(units)
        ? null
        : Decimals.plain(new BigDecimal(units, DIGITS).movePointLeft(decimals));
  }

  /** Whether the interval is as wide as the cell needs: a bound is exact to 1e-9 of its size. */
  private String isProtected(int cell) {
    var of = tables.cells().get(cell);
    var interval = intervals.get(cell);
    double negligible = NEGLIGIBLE * Math.max(1, Math.abs(of.value()));
    return Boolean.toString(
        interval.upper() - of.value() >= of.need().up() - negligible
            && of.value() - interval.lower() >= of.need().down() - negligible);
  }
}
