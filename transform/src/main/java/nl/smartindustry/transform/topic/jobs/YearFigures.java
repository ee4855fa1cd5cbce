package nl.smartindustry.transform.topic.jobs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.CellRules.Support;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.jobs.CellTable.Key;
import nl.smartindustry.transform.topic.jobs.EmploymentFigures.Origin;
import nl.smartindustry.transform.topic.jobs.WageTable.Place;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Jobs, hours and hourly wages of every year with wage records. */
public record YearFigures(EmploymentFigures figures) {
  /** Under it lie the hours of the wage records, beside those of the national accounts. */
  static final String WAGE_RECORDS = "wage_records";

  /** Under it lie the persons employed in the register, owners among them, beside the jobs. */
  static final String PERSONS = "persons";

  private static final double MONTHS = 12;
  private static final double THOUSAND = 1e3;
  private static final double HUNDREDTHS_OF_A_MILLION = 1e8;

  /**
   * The cells of every year, not yet computed.
   *
   * @param employers see {@link EmploymentTables#employers}
   * @param wages see {@link EmploymentTables#wages}
   * @return rows of {@link CellTable#SCHEMA}
   */
  public Dataset<Row> rows(EmploymentTables tables, Dataset<Row> employers, Dataset<Row> wages) {
    var rules = figures.catalogue().rules();
    var placed = Employers.placed(employers, tables.adopters());
    var partition =
        new YearPartition(
            figures.catalogue().crossings(), rules.adopters(), rules.coverage().employersFrom());
    return Employers.totals(placed, wages)
        .mapPartitions(partition, Encoders.row(CellTable.SCHEMA))
        .union(WageTable.rows(Employers.hourlyWages(placed, wages)));
  }

  private static CellTable<YearTally> cells(Collection<Row> rows) {
    return CellTable.of(rows, YearPartition.YEAR, YearTally::read);
  }

  /** How much of the register has wage records. */
  public Coverage coverage(Collection<Row> rows) {
    return Coverage.of(cells(rows));
  }

  /** The figures of cells, as {@link #rows} made them. */
  public List<Observation> of(Collection<Row> rows) {
    var cells = cells(rows);
    var withWages = Coverage.of(cells).byYear().keySet();
    var observations = new ArrayList<Observation>();
    cells
        .cells()
        .forEach(
            (key, tally) -> {
              persons(key, tally, observations);
              if (withWages.contains(key.first())) {
                jobs(key, tally, observations);
                hours(key, tally, observations);
              }
            });
    observations.addAll(wages(rows, cells));
    return observations;
  }

  /** Without any wage record there are no jobs in the last year of the register, and why. */
  public List<Observation> without(Collection<Row> rows, Reason reason) {
    var jobs = figures.catalogue().of(EmploymentKind.JOBS);
    return cells(rows).cells().entrySet().stream()
        .filter(one -> one.getKey().at().equals(Breakdown.TOTAL))
        .filter(one -> one.getValue().enterprises() > 0)
        .map(Map.Entry::getKey)
        .max(Comparator.comparingInt(Key::first))
        .map(last -> observation(jobs, last, "_T", new Cell.Absent(reason), Origin.of(jobs)))
        .stream()
        .toList();
  }

  private void jobs(Key key, YearTally tally, List<Observation> into) {
    var jobs = figures.catalogue().of(EmploymentKind.JOBS);
    if (plain(jobs, key)) {
      double number = tally.monthEnds().sum() / MONTHS / THOUSAND;
      var cell = cell(jobs, number, tally, tally.monthEnds());
      into.add(observation(jobs, key, key.at().split(), cell, Origin.of(jobs)));
    }
  }

  /** Those of 1 January; a year that only holds who came during it has no frame. */
  private void persons(Key key, YearTally tally, List<Observation> into) {
    var jobs = figures.catalogue().of(EmploymentKind.JOBS);
    if (plain(jobs, key) && tally.enterprises() > 0) {
      var support = Support.of(tally.persons().exposure(tally.enterprises()));
      var figure = EmploymentFigures.counted(tally.persons().sum() / THOUSAND, tally.enterprises());
      var cell = figures.rules().cell(jobs.publication(), figure, support);
      var origin = new Origin(PERSONS, List.of("register_frame"));
      into.add(observation(jobs, key, PERSONS, cell, origin));
    }
  }

  private void hours(Key key, YearTally tally, List<Observation> into) {
    var hours = figures.catalogue().of(EmploymentKind.HOURS);
    if (plain(hours, key)) {
      double number = tally.worked().sum() / HUNDREDTHS_OF_A_MILLION;
      var cell = cell(hours, number, tally, tally.worked());
      var origin = new Origin("1", List.of("job_month", "register_frame"));
      into.add(observation(hours, key, WAGE_RECORDS, cell, origin));
    }
  }

  private boolean plain(Indicator statistic, Key key) {
    return key.at().technology().equals(Breakdown.TOTAL.technology())
        && figures.catalogue().crossings(statistic).has(key.at());
  }

  private Cell cell(Indicator statistic, double number, YearTally tally, Largest amounts) {
    var support = Support.of(amounts.exposure(tally.employers())).covering(tally.coverage());
    return figures
        .rules()
        .cell(
            statistic.publication(), EmploymentFigures.counted(number, tally.employers()), support);
  }

  private Observation observation(
      Indicator statistic, Key key, String split, Cell cell, Origin origin) {
    return figures.observation(
        statistic,
        key.at().withSplit(split),
        statistic.unit(),
        String.valueOf(key.first()),
        cell,
        origin);
  }

  private List<Observation> wages(Collection<Row> rows, CellTable<YearTally> cells) {
    var wage = figures.catalogue().of(EmploymentKind.HOURLY_WAGE);
    Crossings crossings = figures.catalogue().crossings(wage);
    var technologies = figures.catalogue().rules().adopters();
    var found = new ArrayList<Observation>();
    WageTable.of(rows, crossings, technologies)
        .forEach(
            (place, wages) -> {
              var key = new Key(YearPartition.YEAR, place.year(), place.year(), place.at());
              found.addAll(new WageFigures(figures, place, wages, cells.cells().get(key)).all());
            });
    return found;
  }

  /**
   * Quantiles of the hourly wages of one cell: the median, the lower and the upper one, and the
   * ratio of these.
   *
   * @param employers what else is known of the cell: contributors and coverage
   */
  record WageFigures(
      EmploymentFigures figures, Place place, WageDistribution wages, YearTally employers) {
    private static final double MIDDLE = 0.5;
    private static final int PERCENT = 100;

    List<Observation> all() {
      double least = figures.catalogue().rules().wages().leastShare();
      long percent = Math.round(least * PERCENT);
      var euro = wage().measure().units().get(0);
      var ratio = wage().measure().units().get(1);
      var split = place.at().split();
      return List.of(
          observation(split, euro, quantile(MIDDLE)),
          observation(joined(split, "p" + percent), euro, quantile(least)),
          observation(joined(split, "p" + (PERCENT - percent)), euro, quantile(1 - least)),
          observation(split, ratio, quantile(1 - least) / quantile(least)));
    }

    private Indicator wage() {
      return figures.catalogue().of(EmploymentKind.HOURLY_WAGE);
    }

    private double quantile(double share) {
      return wages.quantile(share, figures.catalogue().rules().wages().neighbours());
    }

    private static String joined(String split, String quantile) {
      return split.equals("_T") ? quantile : split + "." + quantile;
    }

    private Observation observation(String split, String unit, double value) {
      var year = String.valueOf(place.year());
      return figures.observation(
          wage(), place.at().withSplit(split), unit, year, cell(value), Origin.of(wage()));
    }

    /** Protected by its employers, precise by its jobs, and of enough of the register. */
    private Cell cell(double value) {
      long jobs = (long) Math.floor(wages.jobs());
      var figure = EmploymentFigures.counted(value, jobs);
      var publication = wage().publication();
      var safe = figures.rules().cell(publication, figure, Support.of(employers.employers()));
      if (safe instanceof Cell.Suppressed) {
        return safe;
      }
      if (employers.coverage() < figures.catalogue().rules().coverage().least()) {
        return new Cell.Unreliable(jobs, null);
      }
      return figures.rules().cell(publication, figure, Support.of(jobs));
    }
  }
}
