package nl.smartindustry.transform.topic.jobs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.CellRules.Support;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.jobs.EmploymentFigures.Origin;
import nl.smartindustry.transform.topic.jobs.FlowFigures.FlowCoverage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Job flows, births and high growth over the windows between frames.
 *
 * @param windows those that the continuity units know
 */
public record FlowCells(EmploymentFigures figures, List<Window> windows) {
  private static final double ALL = 100;

  public FlowCells {
    windows = List.copyOf(windows);
  }

  /**
   * The cells of every window, not yet computed.
   *
   * @param employers see {@link EmploymentTables#employers}
   * @param wages see {@link EmploymentTables#wages}
   * @return rows of {@link CellTable#SCHEMA}
   */
  public Dataset<Row> rows(EmploymentTables tables, Dataset<Row> employers, Dataset<Row> wages) {
    var catalogue = figures.catalogue();
    var growth = highGrowth(catalogue);
    var partition =
        new FlowPartition(
            catalogue.crossings(),
            catalogue.sizes(),
            Bands.of(catalogue.rules().ages()),
            catalogue.rules().adopters(),
            growth);
    var wanted =
        windows.stream().filter(one -> one.years() == 1 || one.years() == growth.years()).toList();
    return new FlowMembers(tables, wanted)
        .of(employers, wages)
        .mapPartitions(partition, Encoders.row(CellTable.SCHEMA));
  }

  private static HighGrowth highGrowth(EmploymentCatalogue catalogue) {
    var statistic = catalogue.of(EmploymentKind.HIGH_GROWTH);
    return new HighGrowth(
        (int) statistic.number("years"),
        BigDecimal.valueOf(statistic.number("growth")),
        (long) statistic.number("employees"));
  }

  /**
   * The basis of the flows: jobs where the wage records cover enough of the register at both ends
   * of every window of a year, else persons in the register. One for all, so that years compare.
   */
  public Basis basis(Coverage coverage) {
    double least = figures.catalogue().rules().coverage().least();
    var yearly = windows.stream().filter(window -> window.years() == 1).toList();
    boolean covered =
        !yearly.isEmpty()
            && yearly.stream().allMatch(one -> covered(coverage, one, Breakdown.TOTAL) >= least);
    return covered ? Basis.JOBS : Basis.PERSONS;
  }

  private static double covered(Coverage coverage, Window window, Breakdown at) {
    return Math.min(coverage.of(window.from(), at), coverage.of(window.to(), at));
  }

  /** The figures of cells, as {@link #rows} made them. */
  public List<Observation> of(Collection<Row> rows, Coverage coverage) {
    var chosen = basis(coverage);
    FlowFigures.FlowCoverage part =
        (basis, window, at) -> basis == Basis.JOBS ? covered(coverage, window, at) : ALL;
    var flows = new FlowFigures(figures, part);
    var shares = new ShareFigures(figures, part);
    var found = new ArrayList<Observation>();
    for (var basis : Basis.values()) {
      if (basis == Basis.PERSONS || !coverage.byYear().isEmpty()) {
        found.addAll(flows.of(rows, basis, chosen));
      }
    }
    found.addAll(shares.births(rows));
    var fast = shares.highGrowth(rows, chosen);
    found.addAll(fast.isEmpty() ? notYet() : fast);
    return found;
  }

  /** Frames so far apart were not delivered. */
  private List<Observation> notYet() {
    var statistic = figures.catalogue().of(EmploymentKind.HIGH_GROWTH);
    return windows.stream()
        .filter(window -> window.years() == 1)
        .max(Comparator.comparingInt(Window::to))
        .map(
            last ->
                figures.observation(
                    statistic,
                    Breakdown.TOTAL,
                    statistic.unit(),
                    last.period(),
                    new Cell.Absent(Reason.NOT_DELIVERED),
                    Origin.of(statistic)))
        .stream()
        .toList();
  }

  /** Shares of enterprises: those born, and those that grow fast. */
  record ShareFigures(EmploymentFigures figures, FlowCoverage coverage) {
    private static final double PERCENT = 100;

    List<Observation> births(Collection<Row> rows) {
      return of(rows, FlowPartition.BIRTHS, EmploymentKind.BIRTHS, Basis.PERSONS);
    }

    List<Observation> highGrowth(Collection<Row> rows, Basis basis) {
      return of(rows, FlowPartition.GROWTH + basis.code(), EmploymentKind.HIGH_GROWTH, basis);
    }

    private List<Observation> of(
        Collection<Row> rows, String what, EmploymentKind kind, Basis basis) {
      var statistic = figures.catalogue().of(kind);
      var crossings = figures.catalogue().crossings(statistic);
      var found = new ArrayList<Observation>();
      CellTable.of(rows, what, ShareTally::read)
          .cells()
          .forEach(
              (key, tally) -> {
                var window = new Window(key.first(), key.last());
                if (crossings.has(key.at())) {
                  double share = PERCENT * tally.those() / tally.all();
                  var support =
                      Support.of(told(tally)).covering(coverage.of(basis, window, key.at()));
                  var cell =
                      figures
                          .rules()
                          .cell(
                              statistic.publication(),
                              EmploymentFigures.counted(share, tally.all()),
                              support);
                  found.add(
                      figures.observation(
                          statistic,
                          key.at(),
                          statistic.unit(),
                          window.period(),
                          cell,
                          Origin.of(basis)));
                }
              });
      return found;
    }

    /** The smaller group of enterprises that a share tells of; of nobody it tells nothing. */
    private static long told(ShareTally tally) {
      long others = tally.all() - tally.those();
      if (tally.those() == 0 || others == 0) {
        return tally.all();
      }
      return Math.min(tally.those(), others);
    }
  }
}
