package nl.smartindustry.transform.topic.jobs;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.method.decomposition.AdopterGroup;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Basis;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Key;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Span;
import nl.smartindustry.transform.topic.jobs.EmploymentTally.Quantity;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Makes cells of the enterprises of a year in one part of the data, and distributions of wages.
 *
 * @param employersFrom persons from which an enterprise is expected to have wage records
 */
record YearCells(Crossings crossings, List<String> technologies, int employersFrom)
    implements MapPartitionsFunction<Row, Row> {
  private static final List<String> DIMENSIONS = List.of("activity", "size", "nuts1", "nuts2");
  private static final int GROUPS = 10;
  private static final String WAGE = "wage";
  private static final String BETWEEN = " ";
  private static final int AMOUNTS = 8;

  static YearCells of(JobsCatalogue catalogue) {
    var rules = catalogue.rules();
    return new YearCells(catalogue.crossings(), rules.adopters(), rules.coverage().employersFrom());
  }

  /**
   * The cells of every year, not yet computed.
   *
   * @param employers see {@link EmploymentTables#employers}
   * @param wages see {@link EmploymentTables#wages}
   * @return rows of {@link EmploymentCells#SCHEMA}
   */
  Dataset<Row> rows(EmploymentTables tables, Dataset<Row> employers, Dataset<Row> wages) {
    var placed = tables.placed(employers);
    return totals(placed, wages)
        .mapPartitions(this, Encoders.row(EmploymentCells.SCHEMA))
        .union(wageRows(EmploymentTables.hourlyWages(placed, wages)));
  }

  /**
   * One row per enterprise and year: its place, jobs and hours; no jobs without wage records. Those
   * of a holding follow each other in one part of the data.
   */
  private static Dataset<Row> totals(Dataset<Row> placed, Dataset<Row> wages) {
    var jobs =
        wages
            .groupBy("enterprise_id", "year")
            .agg(
                sum(EmploymentTables.MONTH_ENDS).as(EmploymentTables.MONTH_ENDS),
                sum(EmploymentTables.WORKED).as(EmploymentTables.WORKED));
    return placed
        .join(jobs, new String[] {"enterprise_id", "year"}, "left")
        .select(
            col("year"),
            coalesce(col("group_id"), col("enterprise_id")).as("holding"),
            col("activity"),
            col("size"),
            col("nuts1"),
            col("nuts2"),
            col("later"),
            col("persons"),
            col(EmploymentTables.MONTH_ENDS),
            col(EmploymentTables.WORKED),
            col(EmploymentTables.GROUPS))
        .repartition(col("year"), col("holding"))
        .sortWithinPartitions("year", "holding");
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    var cells = new EmploymentCells();
    EmploymentCells.each(
        rows,
        (one, next) ->
            one.getInt(0) == next.getInt(0) && one.getString(1).equals(next.getString(1)),
        holding -> {
          var own = new EmploymentCells();
          holding.forEach(row -> count(row, own));
          cells.addHolding(own);
        });
    return cells.rows();
  }

  private void count(Row row, EmploymentCells cells) {
    var codes = new TreeMap<String, String>();
    for (int d = 0; d < DIMENSIONS.size(); d++) {
      if (!row.isNullAt(2 + d)) {
        codes.put(DIMENSIONS.get(d), row.getString(2 + d));
      }
    }
    List<String> groups = row.isNullAt(GROUPS) ? List.of() : row.getList(GROUPS);
    var tally = tally(row);
    var year = Span.year(row.getInt(0));
    places(codes, groups).forEach(at -> cells.add(new Key(Basis.JOBS, year, at), tally));
  }

  /**
   * The cells of an enterprise.
   *
   * @param groups by technology; empty where none was asked
   */
  private List<Breakdown> places(Map<String, String> codes, List<String> groups) {
    var places = new ArrayList<>(crossings.of(codes));
    for (int t = 0; t < technologies.size(); t++) {
      var group = groups.isEmpty() ? AdopterGroup.UNKNOWN : AdopterGroup.valueOf(groups.get(t));
      places.add(Breakdown.TOTAL.withTechnology(technologies.get(t)).withSplit(group.code()));
    }
    return places;
  }

  private EmploymentTally tally(Row row) {
    boolean employs = !row.isNullAt(8);
    boolean inFrame = row.getInt(6) == 0;
    long persons = row.getLong(7);
    var tally = new EmploymentTally();
    if (employs) {
      tally
          .plus(Quantity.EMPLOYERS, 1)
          .plus(Quantity.MONTH_ENDS, row.getLong(8))
          .plus(Quantity.WORKED, row.getLong(9));
    }
    if (inFrame) {
      tally.plus(Quantity.ENTERPRISES, 1).plus(Quantity.PERSONS, persons);
    }
    if (inFrame && persons >= employersFrom) {
      tally.plus(Quantity.COVERED, employs ? persons : 0).plus(Quantity.EXPECTED, persons);
    }
    return tally;
  }

  /** Hourly wages in the form of {@link EmploymentCells#SCHEMA}. */
  private static Dataset<Row> wageRows(Dataset<Row> wages) {
    return wages.select(
        lit(WAGE),
        col("year"),
        col("year"),
        col("activity"),
        col("size"),
        lit(Breakdown.TOTAL.region()),
        lit(Breakdown.TOTAL.technology()),
        coalesce(array_join(col(EmploymentTables.GROUPS), BETWEEN), lit("")),
        col(EmploymentTables.WAGES));
  }

  /**
   * The distribution of hourly wages of every cell. They come by branch and size class as wages in
   * whole cents with their number: bounded by the wages there can be.
   */
  Map<Key, Wages> wages(Collection<Row> rows) {
    var table = new TreeMap<Key, Wages>(Comparator.comparing(Key::toString));
    for (var row : rows) {
      if (row.getString(0).equals(WAGE)) {
        List<Long> amounts = row.getList(AMOUNTS);
        var codes = Map.of("activity", row.getString(3), "size", row.getString(4));
        var groups = row.getString(7);
        var known = groups.isEmpty() ? List.<String>of() : List.of(groups.split(BETWEEN));
        for (var at : places(codes, known)) {
          var key = new Key(Basis.JOBS, Span.year(row.getInt(1)), at);
          var wages = table.computeIfAbsent(key, any -> new Wages());
          for (int k = 0; k < amounts.size(); k += 2) {
            wages.add(amounts.get(k), amounts.get(k + 1));
          }
        }
      }
    }
    return table;
  }

  /**
   * Hourly wages of jobs by the cent, each as many times as there were ends of months at which a
   * job paid it. A quantile is the smallest wage that at least that part of the jobs is paid at
   * most (inverse of the distribution); what is shown instead is the mean of the jobs nearest to
   * it.
   */
  static final class Wages {
    private static final int MONTHS = 12;
    private static final double CENTS = 100;

    private final TreeMap<Long, Long> counts = new TreeMap<>();
    private long size;

    void add(long cents, long monthEnds) {
      counts.merge(cents, monthEnds, Math::addExact);
      size = Math.addExact(size, monthEnds);
    }

    /** Jobs in it, a mean over the year. */
    double jobs() {
      return (double) size / MONTHS;
    }

    /** The place of a quantile in the order of wages, from 1. */
    private long place(double share) {
      return Math.max(1, (long) Math.ceil(share * size * (1 - 1e-12)));
    }

    /**
     * A quantile as it may be shown, in euro.
     *
     * @param neighbours jobs, a whole year each, around its place whose mean is taken
     */
    double quantile(double share, int neighbours) {
      long half = (long) neighbours * MONTHS / 2;
      long first = Math.max(1, place(share) - half);
      long last = Math.min(size, place(share) + half);
      long before = 0;
      long sum = 0;
      for (var one : counts.entrySet()) {
        long from = Math.max(first, before + 1);
        long until = Math.min(last, before + one.getValue());
        if (until >= from) {
          sum = Math.addExact(sum, Math.multiplyExact(one.getKey(), until - from + 1));
        }
        before += one.getValue();
      }
      return sum / CENTS / (last - first + 1);
    }
  }
}
