package nl.smartindustry.transform.command.impact;

import static nl.smartindustry.transform.command.file.MethodTable.ColumnOf.count;
import static nl.smartindustry.transform.command.file.MethodTable.ColumnOf.number;
import static nl.smartindustry.transform.command.file.MethodTable.ColumnOf.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import nl.smartindustry.transform.command.file.MethodTable;
import nl.smartindustry.transform.command.file.MethodTable.ColumnOf;
import nl.smartindustry.transform.command.impact.ImpactSpec.Estimator;
import nl.smartindustry.transform.method.effect.PreTrend;

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
  private static final List<ColumnOf<ImpactRow>> COLUMNS =
      List.of(
          text("outcome", row -> row.key.outcome),
          text("estimator", row -> row.key.estimator),
          text("aggregate", row -> row.key.aggregate),
          count("group", row -> cell(row.key.group)),
          count("period", row -> cell(row.key.period)),
          count("event_time", row -> cell(row.key.eventTime)),
          number("estimate", ImpactRow::estimate),
          number("se", ImpactRow::standardError),
          number("ci_low", row -> row.estimate - row.reach * row.standardError),
          number("ci_high", row -> row.estimate + row.reach * row.standardError),
          count("n_treated", row -> row.treated < 0 ? null : row.treated),
          count("n_control", row -> row.controls < 0 ? null : row.controls),
          text("verdict", row -> row.verdict.isEmpty() ? null : row.verdict),
          text("flags", row -> MethodTable.joined(row.flags)));

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

  /** The joint test before treatment: its statistic, degrees of freedom and probability. */
  static ImpactRow of(String outcome, Estimator estimator, PreTrend test) {
    var flags =
        List.of("df=" + test.degrees(), String.format(Locale.ROOT, "p=%.6f", test.probability()));
    var key = Key.overall(outcome, estimator, "pre_trend");
    return new ImpactRow(key, test.statistic(), Double.NaN, 0, -1, -1, "", flags);
  }

  /** The output of the command, sorted. */
  static MethodTable<ImpactRow> table(List<ImpactRow> rows) {
    return MethodTable.of(COLUMNS, rows.stream().sorted(ORDER).toList());
  }

  ImpactRow withVerdict(String conclusion) {
    return new ImpactRow(key, estimate, standardError, reach, treated, controls, conclusion, flags);
  }

  private static Long cell(OptionalInt value) {
    return value.isPresent() ? (long) value.getAsInt() : null;
  }
}
