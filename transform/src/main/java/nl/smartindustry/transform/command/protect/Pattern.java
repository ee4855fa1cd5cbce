package nl.smartindustry.transform.command.protect;

import static nl.smartindustry.transform.command.file.MethodTable.ColumnOf.decimal;
import static nl.smartindustry.transform.command.file.MethodTable.ColumnOf.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.file.MethodTable.ColumnOf;
import nl.smartindustry.transform.method.suppression.Certificate;
import nl.smartindustry.transform.method.suppression.CertificateCheck;
import nl.smartindustry.transform.method.suppression.Contributors;
import nl.smartindustry.transform.method.suppression.DerivedIntervals;
import nl.smartindustry.transform.method.suppression.DerivedIntervals.Interval;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.ProtectedTables;

/**
 * What becomes of each cell.
 *
 * @param intervals of each cell what an outsider can derive; empty where this is not asked
 */
record Pattern(LinkedTables tables, Status[] statuses, List<Interval> intervals) {
  private static final MathContext DIGITS = new MathContext(15);

  /** The pattern that was found, with a certificate that holds. */
  static Pattern of(
      LinkedTables tables, Contributors contributors, ProtectedTables found, boolean audit) {
    var statuses = new Status[tables.cells().size()];
    Arrays.setAll(
        statuses,
        cell -> tables.cells().get(cell).need().isSensitive() ? Status.PRIMARY : Status.SAFE);
    for (int cell : found.secondaries()) {
      statuses[cell] = Status.SECONDARY;
    }
    var withheld = new BitSet();
    for (int cell = 0; cell < statuses.length; cell++) {
      withheld.set(cell, statuses[cell] != Status.SAFE);
    }
    var certificate = Certificate.of(found.proofs());
    CertificateCheck.failure(tables, contributors, withheld, certificate)
        .ifPresent(Pattern::refuse);
    return new Pattern(
        tables, statuses, audit ? DerivedIntervals.of(tables, withheld, certificate) : List.of());
  }

  private static void refuse(String failure) {
    throw Refusal.data("Certificate of protection: %s", failure);
  }

  Status status(int cell) {
    return statuses[cell];
  }

  boolean isSafe(int cell) {
    return statuses[cell] == Status.SAFE;
  }

  /** What may be seen of a cell; null where it is withheld. */
  BigDecimal value(int cell, int decimals) {
    return isSafe(cell) ? Decimals.decimal(tables.cells().get(cell).value(), decimals) : null;
  }

  /** Columns of what can be derived of a cell, where that is asked. */
  <R> List<ColumnOf<R>> columns(ToIntFunction<R> cell, int decimals) {
    return intervals.isEmpty()
        ? List.of()
        : List.of(
            decimal("lower", row -> bound(intervals.get(cell.applyAsInt(row)).lower(), decimals)),
            decimal("upper", row -> bound(intervals.get(cell.applyAsInt(row)).upper(), decimals)),
            text("protected", row -> String.valueOf(isProtected(cell.applyAsInt(row)))));
  }

  /** Null where there is no bound. */
  private static BigDecimal bound(double bound, int decimals) {
    if (Double.isInfinite(bound)) {
      return null;
    }
    var number = new BigDecimal(bound).movePointLeft(decimals);
    var rounded = number.round(DIGITS).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /** Whether the interval is as wide as the cell needs. */
  private boolean isProtected(int cell) {
    var of = tables.cells().get(cell);
    var interval = intervals.get(cell);
    return interval.upper() - of.value() >= of.need().up()
        && of.value() - interval.lower() >= of.need().down();
  }
}
