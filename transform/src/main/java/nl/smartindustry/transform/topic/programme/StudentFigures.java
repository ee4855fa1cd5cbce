package nl.smartindustry.transform.topic.programme;

import static nl.smartindustry.transform.topic.programme.enterprise.MomentFigures.split;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.Support.Ingredient;
import nl.smartindustry.transform.topic.DeliveredRow;
import nl.smartindustry.transform.topic.programme.enterprise.Moment;
import nl.smartindustry.transform.topic.programme.enterprise.MomentFigures;
import nl.smartindustry.transform.topic.programme.enterprise.ProgrammeDefinition;
import nl.smartindustry.transform.topic.programme.enterprise.RegionCodes;
import nl.smartindustry.transform.topic.programme.enterprise.RegionCodes.Region;
import org.apache.spark.sql.Row;

/**
 * Students in projects of fieldlabs and skillslabs, and the inflow in technical programmes. The
 * contributors of a cell are its students.
 */
record StudentFigures(
    ProgrammeDefinition definition, RegionCodes regions, List<StudentCount> counts) {
  private static final double PERCENT = 100;
  private static final double THOUSAND = 1000;
  private static final String SHARE = "PC";

  /** Settings: the levels that count. */
  record Levels(List<String> level) {}

  /**
   * Students of one programme of an institution, on the day of counting.
   *
   * @param level mbo, hbo or wo
   * @param provisional whether the count will be delivered again
   */
  record StudentCount(
      int year,
      LocalDate day,
      String level,
      boolean technical,
      boolean provisional,
      Region place,
      Students students) {
    /** Persons; zero where none were counted. */
    public record Students(long firstYear, long inProjects) {}

    /** The counts of table {@code education_count}, each as it was last delivered. */
    public static List<StudentCount> read(List<Row> table) {
      return DeliveredRow.latest(table, "year", "institution", "programme").stream()
          .filter(row -> row.integer("year") != null)
          .map(
              row ->
                  new StudentCount(
                      row.integer("year").intValue(),
                      row.date("counted_on"),
                      row.text("level"),
                      Boolean.TRUE.equals(row.flag("technical")),
                      "V".equals(row.text("status")),
                      new Region(row.text("nuts1"), row.text("corop")),
                      new Students(
                          count(row, "first_year_students"), count(row, "project_students"))))
          .toList();
    }

    private static long count(DeliveredRow row, String column) {
      return Objects.requireNonNullElse(row.integer(column), 0L);
    }
  }

  /**
   * Students in projects, in all, by level and by region; marked where the count is old, missing
   * where its day is unknown.
   */
  public List<Figure> inProjects(Indicator indicator) {
    var made = new ArrayList<Figure>();
    years(indicator)
        .forEach(
            (year, counted) -> {
              var figures = figures(indicator, year, counted);
              var cells = byLevel(figures, counted);
              if (figures.by("region")) {
                cells.putAll(regions.divide(Breakdown.TOTAL, counted, StudentCount::place));
              }
              cells.forEach((at, cell) -> made.add(inProjects(figures, at, cell, counted)));
            });
    return made;
  }

  private Figure inProjects(
      MomentFigures figures, Breakdown at, List<StudentCount> cell, List<StudentCount> counted) {
    long students = sum(cell, one -> one.students().inProjects());
    return counted.stream()
        .map(StudentCount::day)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(day -> figures.flagged(definition.warning(day, figures.moment().day())))
        .map(dated -> dated.of(at, students, Support.count("students in projects", students)))
        .orElseGet(() -> figures.missing(at, Reason.NOT_DELIVERED));
  }

  /** First-year students of technical programmes, in thousands and as a part of all. */
  public List<Figure> inflow(Indicator indicator) {
    var made = new ArrayList<Figure>();
    years(indicator)
        .forEach(
            (year, counted) ->
                byLevel(figures(indicator, year, counted), counted)
                    .forEach(
                        (at, cell) ->
                            made.addAll(inflow(figures(indicator, year, cell), at, cell))));
    return made;
  }

  private static List<Figure> inflow(MomentFigures figures, Breakdown at, List<StudentCount> cell) {
    long technical = sum(cell, one -> one.technical() ? one.students().firstYear() : 0);
    long all = sum(cell, one -> one.students().firstYear());
    var some = new Ingredient("technical first-year students", Contributions.count(technical));
    var whole = new Ingredient("first-year students", Contributions.count(all));
    return figures.indicator().measure().units().stream()
        .map(
            unit ->
                unit.equals(SHARE)
                    ? figures.of(at, unit, PERCENT * technical / all, Support.share(some, whole))
                    : figures.of(
                        at,
                        unit,
                        all == 0 ? Double.NaN : technical / THOUSAND,
                        Support.amount(some.name(), some.contributions())))
        .toList();
  }

  /** The counts of the levels that count, by year; a year that was counted is there without any. */
  private Map<Integer, List<StudentCount>> years(Indicator indicator) {
    var levels = indicator.settings(Levels.class).level();
    return counts.stream()
        .collect(
            Collectors.groupingBy(
                StudentCount::year,
                TreeMap::new,
                Collectors.filtering(one -> levels.contains(one.level()), Collectors.toList())));
  }

  private static MomentFigures figures(Indicator indicator, int year, List<StudentCount> counted) {
    return new MomentFigures(indicator, Moment.endOf(year))
        .withStatus(counted.stream().anyMatch(StudentCount::provisional));
  }

  private static Map<Breakdown, List<StudentCount>> byLevel(
      MomentFigures figures, List<StudentCount> counted) {
    var cells = new LinkedHashMap<Breakdown, List<StudentCount>>();
    cells.put(Breakdown.TOTAL, counted);
    if (figures.by("level")) {
      for (var level : figures.indicator().settings(Levels.class).level()) {
        var those = counted.stream().filter(one -> level.equals(one.level())).toList();
        cells.put(split("level", level), those);
      }
    }
    return cells;
  }

  private static long sum(List<StudentCount> counts, ToLongFunction<StudentCount> number) {
    return counts.stream().mapToLong(number).sum();
  }
}
