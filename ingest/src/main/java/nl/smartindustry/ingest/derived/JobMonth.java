package nl.smartindustry.ingest.derived;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.derived.Allocation.Stretch;
import nl.smartindustry.ingest.run.RunContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Jobs by calendar month. One pass over the statements, each for itself: nothing is sorted, joined
 * or kept, so that memory does not grow with the country.
 *
 * @param records the contract of the income statements
 * @param months the contract of what comes out
 */
public record JobMonth(Contract records, Contract months) implements DerivedTable {
  private static final String FIRST_DAY = "first_day";
  private static final String LAST_DAY = "last_day";
  private static final List<String> HOURS = List.of("paid_hours", "worked_hours");
  private static final List<String> PAY = List.of("basic_pay", "special_pay");
  private static final List<String> ALSO =
      List.of(
          "job_id",
          "person_id",
          "enterprise_id",
          "pay_period",
          "job_kind",
          "contract_kind",
          "age",
          "sex",
          "work_municipality",
          "source_delivery");

  @Override
  public List<String> needs() {
    return List.of(records.table());
  }

  @Override
  public List<String> definitions() {
    return List.of("contracts/%s.yaml".formatted(months.table()));
  }

  @Override
  public List<Contract> contracts() {
    return List.of(months);
  }

  @Override
  public List<String> make(RunContext run) {
    run.write(months, of(run.read(records)));
    return List.of();
  }

  /**
   * Divides each statement over the calendar months it covers, by days.
   *
   * @param statements one row per income statement; its last day is not before its first
   * @return one row per statement and month; hours (to the hundredth) and pay (cents) add up to
   *     those of the statement exactly; {@code on_last_day} is 1 where the job covers the last day
   *     of the month and 0 elsewhere, so that its sum is the number of jobs. A measure that is
   *     missing is missing in every month
   */
  static Dataset<Row> of(Dataset<Row> statements) {
    var numbered = statements.select(numbers());
    var names = Arrays.asList(numbered.columns());
    var amounts = new ArrayList<Integer>();
    HOURS.forEach(name -> amounts.add(names.indexOf(name)));
    PAY.forEach(name -> amounts.add(names.indexOf(name)));
    var parts = new MonthParts(names.indexOf(FIRST_DAY), amounts);
    var within =
        expr(
            "trunc(date_from_unix_date(first_day), 'MM') "
                + "= trunc(date_from_unix_date(last_day), 'MM')");
    var divided = numbered.where(not(within)).flatMap(parts, Encoders.row(numbered.schema()));
    return numbered.where(within).union(divided).select(results());
  }

  /** Days and amounts as whole numbers. */
  private static Column[] numbers() {
    var columns = new ArrayList<Column>();
    ALSO.forEach(name -> columns.add(col(name)));
    columns.add(expr("unix_date(statement_start)").as("start"));
    columns.add(expr("unix_date(statement_start)").as(FIRST_DAY));
    columns.add(expr("unix_date(statement_end)").as(LAST_DAY));
    HOURS.forEach(name -> columns.add(col(name).multiply(100).cast("bigint").as(name)));
    PAY.forEach(name -> columns.add(col(name)));
    return columns.toArray(Column[]::new);
  }

  private static Column[] results() {
    var columns = new ArrayList<Column>();
    ALSO.forEach(name -> columns.add(col(name)));
    columns.add(expr("date_from_unix_date(start)").as("statement_start"));
    columns.add(
        expr("cast(100 * year(date_from_unix_date(first_day))"
                + " + month(date_from_unix_date(first_day)) as string)")
            .as("month"));
    columns.add(expr("cast(last_day - first_day + 1 as bigint)").as("days"));
    columns.add(
        expr("cast(last_day(date_from_unix_date(last_day)) = date_from_unix_date(last_day)"
                + " as bigint)")
            .as("on_last_day"));
    HOURS.forEach(
        name ->
            columns.add(
                expr("cast(cast(%s as decimal(18, 0)) / 100 as decimal(18, 2))".formatted(name))
                    .as(name)));
    PAY.forEach(name -> columns.add(col(name)));
    return columns.toArray(Column[]::new);
  }

  /**
   * Makes of one statement a row for each month it lies in.
   *
   * @param first place of the first day covered, as a number since 1970; the last one comes after
   *     it
   * @param amounts places of the whole amounts that are divided; null stays null
   */
  record MonthParts(int first, List<Integer> amounts) implements FlatMapFunction<Row, Row> {
    MonthParts {
      amounts = List.copyOf(amounts);
    }

    @Override
    public Iterator<Row> call(Row statement) {
      var months = Allocation.months(statement.getInt(first), statement.getInt(first + 1));
      var parts = new Object[months.size()][];
      for (int month = 0; month < parts.length; month++) {
        parts[month] = cells(statement, months.get(month));
      }
      for (int place : amounts) {
        if (!statement.isNullAt(place)) {
          var shares = Allocation.byDays(statement.getLong(place), months);
          for (int month = 0; month < parts.length; month++) {
            parts[month][place] = shares[month];
          }
        }
      }
      return List.of(parts).stream().map(RowFactory::create).iterator();
    }

    private Object[] cells(Row statement, Stretch month) {
      var cells = IntStream.range(0, statement.size()).mapToObj(statement::get).toArray();
      cells[first] = month.first();
      cells[first + 1] = month.last();
      return cells;
    }
  }
}
