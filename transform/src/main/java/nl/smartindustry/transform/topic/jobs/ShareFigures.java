package nl.smartindustry.transform.topic.jobs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.smartindustry.transform.safe.CellRules.Support;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.topic.jobs.EmploymentFigures.Origin;
import nl.smartindustry.transform.topic.jobs.FlowFigures.FlowCoverage;
import org.apache.spark.sql.Row;

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
