package nl.smartindustry.transform.command.impact;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import nl.smartindustry.transform.command.file.MethodTable;
import nl.smartindustry.transform.command.file.MethodTable.Column;
import nl.smartindustry.transform.command.file.MethodTable.Kind;
import nl.smartindustry.transform.command.impact.ImpactSpec.Estimator;

/**
 * A row of the output.
 *
 * @param key what it is of
 * @param estimate NaN where not defined
 * @param standardError NaN where not defined
 * @param reach of the interval to either side, in standard errors
 * @param treated negative where it does not apply
 * @param controls negative where it does not apply
 * @param verdict empty where it does not apply
 * @param flags in their order
 */
record ImpactRow(
    Key key,
    double estimate,
    double standardError,
    double reach,
    long treated,
    long controls,
    String verdict,
    List<String> flags) {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("outcome", Kind.TEXT),
          new Column("estimator", Kind.TEXT),
          new Column("aggregate", Kind.TEXT),
          new Column("group", Kind.COUNT),
          new Column("period", Kind.COUNT),
          new Column("event_time", Kind.COUNT),
          new Column("estimate", Kind.NUMBER),
          new Column("se", Kind.NUMBER),
          new Column("ci_low", Kind.NUMBER),
          new Column("ci_high", Kind.NUMBER),
          new Column("n_treated", Kind.COUNT),
          new Column("n_control", Kind.COUNT),
          new Column("verdict", Kind.TEXT),
          new Column("flags", Kind.TEXT));

  private static final Comparator<Long> EMPTY_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  private static final Comparator<ImpactRow> ORDER =
      Comparator.comparing((ImpactRow row) -> row.key.outcome)
          .thenComparing(row -> row.key.estimator)
          .thenComparing(row -> row.key.aggregate)
          .thenComparing(row -> cell(row.key.group), EMPTY_FIRST)
          .thenComparing(row -> cell(row.key.period), EMPTY_FIRST)
          .thenComparing(row -> cell(row.key.eventTime), EMPTY_FIRST);

  /** What a row is of. */
  record Key(
      String outcome,
      String estimator,
      String aggregate,
      OptionalInt group,
      OptionalInt period,
      OptionalInt eventTime) {

    /** Over all cohorts, periods and distances. */
    static Key overall(String outcome, Estimator estimator, String aggregate) {
      var none = OptionalInt.empty();
      return new Key(outcome, estimator.label(), aggregate, none, none, none);
    }

    /** At one distance to treatment. */
    static Key at(String outcome, Estimator estimator, String aggregate, int eventTime) {
      var none = OptionalInt.empty();
      return new Key(outcome, estimator.label(), aggregate, none, none, OptionalInt.of(eventTime));
    }
  }

  /** The output of the command, sorted. */
  static MethodTable table(List<ImpactRow> rows) {
    return new MethodTable(COLUMNS, rows.stream().sorted(ORDER).map(ImpactRow::cells).toList());
  }

  ImpactRow withVerdict(String told, List<String> more) {
    var all = new java.util.ArrayList<>(flags);
    all.addAll(more);
    return new ImpactRow(
        key, estimate, standardError, reach, treated, controls, told, List.copyOf(all));
  }

  private List<Object> cells() {
    return Arrays.asList(
        key.outcome,
        key.estimator,
        key.aggregate,
        cell(key.group),
        cell(key.period),
        cell(key.eventTime),
        defined(estimate),
        defined(standardError),
        defined(estimate - reach * standardError),
        defined(estimate + reach * standardError),
        treated < 0 ? null : treated,
        controls < 0 ? null : controls,
        verdict.isEmpty() ? null : verdict,
        flags.isEmpty() ? null : String.join(";", flags));
  }

  private static Long cell(OptionalInt value) {
    return value.isPresent() ? (long) value.getAsInt() : null;
  }

  /** Zero has no sign. */
  private static Double defined(double value) {
    return Double.isFinite(value) ? value + 0.0 : null;
  }
}
