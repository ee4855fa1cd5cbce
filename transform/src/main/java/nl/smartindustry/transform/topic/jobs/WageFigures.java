package nl.smartindustry.transform.topic.jobs;

import java.util.List;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.CellRules.Support;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.topic.jobs.EmploymentFigures.Origin;
import nl.smartindustry.transform.topic.jobs.WageTable.Place;

/**
 * Quantiles of the hourly wages of one cell: the median, the lower and the upper one, and the ratio
 * of these.
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
