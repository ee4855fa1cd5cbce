package nl.smartindustry.transform.topic.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.transform.method.decomposition.AdopterGroup;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.jobs.Employers.Frame;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Basis;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Key;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Span;
import nl.smartindustry.transform.topic.jobs.EmploymentTally.Quantity;

/**
 * Makes cells of the enterprises of a year, and distributions of wages. An enterprise of
 * manufacturing has its place in the frame of 1 January; one that came during the year has that of
 * the frame after.
 *
 * @param employersFrom persons from which an enterprise is expected to have wage records
 */
record YearCells(
    Employers employers,
    Adopters adopters,
    Crossings crossings,
    List<String> technologies,
    int employersFrom) {

  static YearCells of(Employers employers, Adopters adopters, JobsCatalogue catalogue) {
    var rules = catalogue.rules();
    return new YearCells(
        employers,
        adopters,
        catalogue.crossings(),
        rules.adopters(),
        rules.coverage().employersFrom());
  }

  /** The years that enterprises have a place in, in order: that before the first frame too. */
  List<Integer> years() {
    var frames = employers.years();
    return frames.isEmpty()
        ? List.of()
        : IntStream.rangeClosed(frames.get(0) - 1, frames.get(frames.size() - 1)).boxed().toList();
  }

  /** The places of all enterprises in a year. */
  private record Places(int year, Frame own, Frame after) {
    /** Whether an enterprise of manufacturing has one. */
    boolean has(int enterprise) {
      var frame = of(enterprise);
      return frame.has(enterprise) && frame.activity(enterprise) != null;
    }

    Frame of(int enterprise) {
      return own.has(enterprise) ? own : after;
    }
  }

  private Places places(int year) {
    return new Places(year, employers.frame(year), employers.frame(year + 1));
  }

  /** Adds the cells of every year. */
  void count(WageTally jobs, EmploymentCells cells) {
    for (int year : years()) {
      var places = places(year);
      for (long packed : inOrder(places)) {
        count((int) packed, (int) (packed >> Integer.SIZE), places, jobs, cells);
      }
    }
  }

  /** The enterprises of a year, behind the number of their holding and in its order. */
  private long[] inOrder(Places places) {
    return LongStream.range(0, employers.size())
        .filter(enterprise -> places.has((int) enterprise))
        .map(enterprise -> (long) holding((int) enterprise, places) << Integer.SIZE | enterprise)
        .sorted()
        .toArray();
  }

  private static int holding(int enterprise, Places places) {
    int group = places.of(enterprise).group(enterprise);
    return group < 0 ? enterprise : group;
  }

  private void count(
      int enterprise, int holding, Places places, WageTally jobs, EmploymentCells cells) {
    var section = cells.section(Basis.JOBS, Span.year(places.year()));
    var frame = places.of(enterprise);
    var groups = adopters.groups(enterprise, places.year());
    for (var cell : section.at(crossings, frame.codes(enterprise))) {
      count(enterprise, holding, places, jobs, cell);
    }
    for (var at : byTechnology(groups)) {
      count(enterprise, holding, places, jobs, section.at(at));
    }
  }

  private void count(
      int enterprise, int holding, Places places, WageTally jobs, EmploymentTally cell) {
    int year = places.year();
    boolean employs = jobs.employs(year, enterprise);
    long persons = places.of(enterprise).persons(enterprise);
    if (employs) {
      cell.plus(Quantity.EMPLOYERS, holding, 1)
          .plus(Quantity.MONTH_ENDS, holding, jobs.monthEnds(year, enterprise))
          .plus(Quantity.WORKED, holding, jobs.worked(year, enterprise));
    }
    boolean inFrame = places.own().has(enterprise);
    if (inFrame) {
      cell.plus(Quantity.ENTERPRISES, holding, 1).plus(Quantity.PERSONS, holding, persons);
    }
    if (inFrame && persons >= employersFrom) {
      cell.plus(Quantity.COVERED, holding, employs ? persons : 0)
          .plus(Quantity.EXPECTED, holding, persons);
    }
  }

  /**
   * The cells of an enterprise by technology.
   *
   * @param groups empty where none was asked
   */
  private List<Breakdown> byTechnology(List<AdopterGroup> groups) {
    return IntStream.range(0, technologies.size())
        .mapToObj(
            t -> {
              var group = groups.isEmpty() ? AdopterGroup.UNKNOWN : groups.get(t);
              return Breakdown.TOTAL.withTechnology(technologies.get(t)).withSplit(group.code());
            })
        .toList();
  }

  /**
   * Jobs whose hourly wages count in the same cells.
   *
   * @param codes of {@link EmploymentCells#DIMENSIONS}, without those of regions
   * @param groups by technology
   */
  private record WageClass(int year, List<String> codes, List<AdopterGroup> groups) {}

  /**
   * The distribution of hourly wages of every cell.
   *
   * @param files of table {@code employer_wage}
   */
  Map<Key, Wages> wages(List<Path> files) {
    var classes = new LinkedHashMap<WageClass, Wages>();
    var byYear = new TreeMap<Integer, Wages[]>();
    years().forEach(year -> byYear.put(year, byEnterprise(places(year), classes)));
    try (var table =
        TableReader.open(files, "enterprise_id", "year", "hourly_wage", "month_ends")) {
      var enterprise = table.cell("enterprise_id").numbered(employers.texts()::find);
      var year = table.cell("year");
      var cents = table.cell("hourly_wage");
      var monthEnds = table.cell("month_ends");
      while (table.next()) {
        var of = byYear.get((int) year.whole());
        if (of != null && employers.has(enterprise.code()) && of[enterprise.code()] != null) {
          of[enterprise.code()].add(cents.whole(), monthEnds.whole());
        }
      }
    }
    classes.values().removeIf(wages -> wages.jobs() == 0);
    return byCell(classes);
  }

  /** The wages of the class of every enterprise that has a place in a year. */
  private Wages[] byEnterprise(Places places, Map<WageClass, Wages> classes) {
    return IntStream.range(0, employers.size())
        .mapToObj(enterprise -> places.has(enterprise) ? wageClass(enterprise, places) : null)
        .map(one -> one == null ? null : classes.computeIfAbsent(one, any -> new Wages()))
        .toArray(Wages[]::new);
  }

  private WageClass wageClass(int enterprise, Places places) {
    var codes = places.of(enterprise).codes(enterprise);
    return new WageClass(
        places.year(),
        Arrays.asList(codes.get(0), codes.get(1), null, null),
        adopters.groups(enterprise, places.year()));
  }

  private Map<Key, Wages> byCell(Map<WageClass, Wages> classes) {
    var table = new TreeMap<Key, Wages>(Comparator.comparing(Key::toString));
    classes.forEach(
        (of, wages) -> {
          var cells = new ArrayList<>(crossings.of(EmploymentCells.byDimension(of.codes())));
          cells.addAll(byTechnology(of.groups()));
          for (var at : cells) {
            var cell = new Key(Basis.JOBS, Span.year(of.year()), at);
            table.computeIfAbsent(cell, any -> new Wages()).add(wages);
          }
        });
    return table;
  }
}
