package nl.smartindustry.transform.topic.jobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.Support.Quality;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Basis;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Key;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Span;
import nl.smartindustry.transform.topic.jobs.EmploymentTally.Quantity;
import nl.smartindustry.transform.topic.jobs.JobsCatalogue.Kind;
import nl.smartindustry.transform.topic.jobs.JobsFigures.Origin;

/** Jobs, hours and hourly wages of every year with wage records. */
record EmploymentFigures(JobsFigures figures) {
  /** Under it lie the hours of the wage records, beside those of the national accounts. */
  static final String WAGE_RECORDS = "wage_records";

  /** Under it lie the persons employed in the register, owners among them, beside the jobs. */
  static final String PERSONS = "persons";

  private static final double MONTHS = 12;
  private static final double THOUSAND = 1e3;
  private static final double HUNDREDTHS_OF_A_MILLION = 1e8;

  /**
   * How much of the register has wage records: the part of the persons employed, in %, whose
   * enterprise has them.
   *
   * @param cells of every year
   */
  record Coverage(Map<Key, EmploymentTally> cells) {
    private static final double ALL = 100;

    static Coverage of(EmploymentCells cells) {
      var years = new TreeMap<>(cells.cells());
      years.keySet().removeIf(key -> key.span().years() > 0);
      return new Coverage(years);
    }

    /** Of a class in a year; that of all where the class has none of its own. */
    double of(int year, Breakdown at) {
      var own = cells.get(new Key(Basis.JOBS, Span.year(year), at));
      if (own == null) {
        return at.equals(Breakdown.TOTAL) ? 0 : of(year, Breakdown.TOTAL);
      }
      long expected = own.total(Quantity.EXPECTED);
      return expected == 0 ? 0 : ALL * own.total(Quantity.COVERED) / expected;
    }

    private double of(Key key) {
      return of(key.span().from(), key.at());
    }

    /** Of all enterprises, by year with any wage records. */
    Map<Integer, Double> byYear() {
      var years = new TreeMap<Integer, Double>();
      cells.forEach(
          (key, tally) -> {
            if (key.at().equals(Breakdown.TOTAL) && tally.total(Quantity.EMPLOYERS) > 0) {
              years.put(key.span().from(), of(key.span().from(), key.at()));
            }
          });
      return years;
    }
  }

  /**
   * The figures of every year.
   *
   * @param wages by cell
   */
  List<Figure> of(Coverage coverage, Map<Key, Wages> wages) {
    var withWages = coverage.byYear().keySet();
    var found = new ArrayList<Figure>();
    coverage
        .cells()
        .forEach(
            (key, tally) -> {
              persons(key, tally).forEach(found::add);
              if (withWages.contains(key.span().from())) {
                jobs(key, tally, coverage).forEach(found::add);
                hours(key, tally, coverage).forEach(found::add);
              }
            });
    var divided = figures.catalogue().crossings(Kind.HOURLY_WAGE);
    wages.forEach(
        (key, paid) -> {
          if (!isPlain(key) || divided.has(key.at())) {
            found.addAll(new WageFigures(key, paid, support(key, paid, coverage)).all(figures));
          }
        });
    return found;
  }

  /** Without any wage record there are no jobs in the last year of the register, and why. */
  List<Figure> without(Coverage coverage, Reason reason) {
    return coverage.cells().entrySet().stream()
        .filter(one -> one.getKey().at().equals(Breakdown.TOTAL))
        .filter(one -> one.getValue().total(Quantity.ENTERPRISES) > 0)
        .map(one -> one.getKey().span())
        .max(Comparator.comparingInt(Span::from))
        .map(last -> figures.key(Kind.JOBS, Breakdown.TOTAL, last.period()))
        .map(key -> figures.missing(Kind.JOBS, key, reason))
        .stream()
        .toList();
  }

  private Stream<Figure> jobs(Key key, EmploymentTally tally, Coverage coverage) {
    double number = tally.total(Quantity.MONTH_ENDS) / MONTHS / THOUSAND;
    var support = employed(key, tally, Quantity.MONTH_ENDS, coverage);
    return figure(Kind.JOBS, key, key.at().split(), number, support, figures.origin(Kind.JOBS));
  }

  /** Those of 1 January; a year that only holds those that came during it has no frame. */
  private Stream<Figure> persons(Key key, EmploymentTally tally) {
    long enterprises = tally.total(Quantity.ENTERPRISES);
    double number = tally.total(Quantity.PERSONS) / THOUSAND;
    var support = amount(tally, Quantity.PERSONS).judgedBy(Quality.of(enterprises));
    var origin = new Origin("persons", List.of("register_frame"));
    return enterprises == 0
        ? Stream.empty()
        : figure(Kind.JOBS, key, PERSONS, number, support, origin);
  }

  private Stream<Figure> hours(Key key, EmploymentTally tally, Coverage coverage) {
    double number = tally.total(Quantity.WORKED) / HUNDREDTHS_OF_A_MILLION;
    var support = employed(key, tally, Quantity.WORKED, coverage);
    var origin = new Origin("1", List.of("job_month", "register_frame"));
    return figure(Kind.HOURS, key, WAGE_RECORDS, number, support, origin);
  }

  private static Support amount(EmploymentTally tally, Quantity quantity) {
    return Support.amount(quantity.code(), tally.amount(quantity));
  }

  /** An amount of the employers of a cell. */
  private static Support employed(
      Key key, EmploymentTally tally, Quantity quantity, Coverage coverage) {
    var employers = Quality.of(tally.total(Quantity.EMPLOYERS));
    return amount(tally, quantity).judgedBy(employers.covering(coverage.of(key)));
  }

  /** Protected by its employers, precise by its jobs; who changed what they pay is not known. */
  private static Support support(Key key, Wages wages, Coverage coverage) {
    var employers = coverage.cells().get(key).count(Quantity.EMPLOYERS).in(null);
    return Support.amount("hourly_wages", employers)
        .judgedBy(Quality.of((long) Math.floor(wages.jobs())).covering(coverage.of(key)));
  }

  private Stream<Figure> figure(
      Kind kind, Key key, String split, double value, Support support, Origin origin) {
    if (!isPlain(key) || !figures.catalogue().crossings(kind).has(key.at())) {
      return Stream.empty();
    }
    var at = figures.key(kind, key.at().withSplit(split), key.span().period());
    long enterprises = support.quality().respondents();
    return Stream.of(figures.counted(kind, at, value, enterprises, support, origin));
  }

  private static boolean isPlain(Key key) {
    return key.at().technology().equals(Breakdown.TOTAL.technology());
  }

  /**
   * Quantiles of the hourly wages of one cell: the median, the lower and the upper one, and the
   * ratio of these.
   */
  private record WageFigures(Key key, Wages wages, Support support) {
    private static final double MIDDLE = 0.5;
    private static final int PERCENT = 100;

    List<Figure> all(JobsFigures figures) {
      var rules = figures.catalogue().rules().wages();
      double least = rules.leastShare();
      long percent = Math.round(least * PERCENT);
      var units = figures.catalogue().of(Kind.HOURLY_WAGE).measure().units();
      var split = key.at().split();
      double low = wages.quantile(least, rules.neighbours());
      double high = wages.quantile(1 - least, rules.neighbours());
      double middle = wages.quantile(MIDDLE, rules.neighbours());
      return List.of(
          figure(figures, split, units.get(0), middle),
          figure(figures, joined(split, "p" + percent), units.get(0), low),
          figure(figures, joined(split, "p" + (PERCENT - percent)), units.get(0), high),
          figure(figures, split, units.get(1), high / low));
    }

    private static String joined(String split, String quantile) {
      return split.equals(Breakdown.TOTAL.split()) ? quantile : split + "." + quantile;
    }

    private Figure figure(JobsFigures figures, String split, String unit, double value) {
      var kind = Kind.HOURLY_WAGE;
      var at =
          ObservationKey.annual(
              figures.catalogue().of(kind), key.at().withSplit(split), unit, key.span().period());
      long jobs = support.quality().respondents();
      return figures.counted(kind, at, value, jobs, support, figures.origin(kind));
    }
  }
}
