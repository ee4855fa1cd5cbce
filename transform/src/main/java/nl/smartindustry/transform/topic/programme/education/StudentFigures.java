package nl.smartindustry.transform.topic.programme.education;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeCatalogue;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator.Measure;
import nl.smartindustry.transform.topic.programme.definition.Moment;
import nl.smartindustry.transform.topic.programme.definition.RegionCodes;
import nl.smartindustry.transform.topic.programme.definition.Split;

/** Students in projects of fieldlabs and skillslabs, and the inflow in technical programmes. */
public record StudentFigures(AdministrativeCatalogue catalogue, RegionCodes regions) {
  private static final double PERCENT = 100;
  private static final double THOUSAND = 1000;
  private static final String SHARE = "PC";

  /** The figures of the years that were counted. */
  public List<Observation> of(List<StudentCount> counts) {
    var years =
        counts.stream()
            .collect(Collectors.groupingBy(StudentCount::year, TreeMap::new, Collectors.toList()));
    var observations = new ArrayList<Observation>();
    years.forEach(
        (year, ofYear) -> {
          var moment = Moment.endOf(year);
          catalogue.of(Measure.PROJECT_STUDENTS).stream()
              .flatMap(one -> inProjects(one, moment, selected(one, ofYear)).stream())
              .forEach(observations::add);
          catalogue.of(Measure.TECHNICAL_INFLOW).stream()
              .flatMap(one -> inflow(one, moment, selected(one, ofYear)).stream())
              .forEach(observations::add);
        });
    return observations;
  }

  private List<Observation> inProjects(
      AdministrativeIndicator indicator, Moment moment, List<StudentCount> counts) {
    var cells = new TreeMap<String, Predicate<StudentCount>>();
    var observations = new ArrayList<Observation>();
    observations.add(projects(indicator, moment, Breakdown.TOTAL, counts, counts));
    if (indicator.splitBy("level")) {
      indicator
          .selected("level")
          .forEach(level -> cells.put(level, one -> level.equals(one.level())));
      cells.forEach(
          (level, wanted) ->
              observations.add(
                  projects(indicator, moment, level(level), only(counts, wanted), counts)));
    }
    if (indicator.splitBy("region")) {
      for (String code : regions.parts()) {
        var here =
            only(
                counts, one -> regions.of(one.place().nuts1(), one.place().corop()).contains(code));
        observations.add(
            projects(indicator, moment, Breakdown.TOTAL.withRegion(code), here, counts));
      }
    }
    return observations;
  }

  private Observation projects(
      AdministrativeIndicator indicator,
      Moment moment,
      Breakdown at,
      List<StudentCount> cell,
      List<StudentCount> all) {
    long students = sum(cell, one -> one.students().inProjects());
    var few = indicator.protection().tooFew(students);
    var shown =
        few.<Cell>map(Cell.Suppressed::new)
            .orElseGet(
                () ->
                    catalogue
                        .precision()
                        .evidenced(
                            indicator.protection().round(students), counted(all), moment.day()));
    return moment.observation(indicator, at, indicator.statistic().unit(), shown, status(all));
  }

  private static List<Observation> inflow(
      AdministrativeIndicator indicator, Moment moment, List<StudentCount> counts) {
    var observations = new ArrayList<>(inflow(indicator, moment, Breakdown.TOTAL, counts));
    if (indicator.splitBy("level")) {
      for (String level : indicator.selected("level")) {
        var those = only(counts, one -> level.equals(one.level()));
        observations.addAll(inflow(indicator, moment, level(level), those));
      }
    }
    return observations;
  }

  /** In thousands, and as a part of all first-year students. */
  private static List<Observation> inflow(
      AdministrativeIndicator indicator, Moment moment, Breakdown at, List<StudentCount> counts) {
    long technical = sum(only(counts, StudentCount::technical), one -> one.students().firstYear());
    long all = sum(counts, one -> one.students().firstYear());
    var observations = new ArrayList<Observation>();
    for (String unit : indicator.statistic().measure().units()) {
      boolean share = unit.equals(SHARE);
      double value = share ? PERCENT * technical / all : technical / THOUSAND;
      var few = indicator.protection().tooFew(technical);
      Cell cell =
          all == 0
              ? new Cell.Absent(Reason.NO_OBSERVATIONS)
              : few.<Cell>map(Cell.Suppressed::new)
                  .orElseGet(() -> new Cell.Published(Estimate.exact(value), ""));
      observations.add(moment.observation(indicator, at, unit, cell, status(counts)));
    }
    return observations;
  }

  private static List<StudentCount> selected(
      AdministrativeIndicator indicator, List<StudentCount> counts) {
    var levels = indicator.selected("level");
    return only(counts, one -> levels.contains(one.level()));
  }

  private static List<StudentCount> only(
      List<StudentCount> counts, Predicate<StudentCount> wanted) {
    return counts.stream().filter(wanted).toList();
  }

  private static long sum(List<StudentCount> counts, ToLongFunction<StudentCount> number) {
    return counts.stream().mapToLong(number).sum();
  }

  /** The last day of counting, or null. */
  private static LocalDate counted(List<StudentCount> counts) {
    return counts.stream()
        .map(StudentCount::day)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static String status(List<StudentCount> counts) {
    return counts.stream().anyMatch(StudentCount::provisional) ? Moment.PROVISIONAL : Notes.FINAL;
  }

  private static Breakdown level(String level) {
    return Breakdown.TOTAL.withSplit(Split.of("level", level).code());
  }
}
