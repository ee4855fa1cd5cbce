package nl.smartindustry.transform.topic.programme;

import static nl.smartindustry.transform.topic.programme.enterprise.MomentFigures.split;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.DeliveredRow;
import nl.smartindustry.transform.topic.programme.enterprise.Moment;
import nl.smartindustry.transform.topic.programme.enterprise.MomentFigures;
import nl.smartindustry.transform.topic.programme.enterprise.ProgrammeDefinition;
import nl.smartindustry.transform.topic.programme.enterprise.RegionCodes;
import nl.smartindustry.transform.topic.programme.enterprise.RegionCodes.Region;
import org.apache.spark.sql.Row;

/**
 * Active Smart Industry professorships: public facts, class D5.
 *
 * @param described every description, oldest first; one that a later list leaves out is still what
 *     it last was
 */
record LectorateFigures(
    ProgrammeDefinition definition, RegionCodes regions, List<Lectorate> described) {
  /**
   * A professorship of a university of applied sciences, as described on a day.
   *
   * @param stand the day described
   * @param smart whether its subject is Smart Industry
   * @param started null where unknown: it has then started
   * @param ended null while it lasts
   * @param institution null where unknown
   */
  record Lectorate(
      String id,
      LocalDate stand,
      boolean smart,
      LocalDate started,
      LocalDate ended,
      String institution,
      Region place) {

    /** The descriptions of table {@code lectorate}, oldest first. */
    public static List<Lectorate> read(List<Row> table) {
      return DeliveredRow.latest(table, "reference_date", "lectorate_id").stream()
          .map(
              row ->
                  new Lectorate(
                      row.text("lectorate_id"),
                      row.date("reference_date"),
                      Boolean.TRUE.equals(row.flag("smart_industry")),
                      row.date("started"),
                      row.date("ended"),
                      row.text("institution"),
                      new Region(row.text("nuts1"), row.text("corop"))))
          .toList();
    }

    private boolean active(LocalDate day) {
      return (started == null || !started.isAfter(day)) && (ended == null || ended.isAfter(day));
    }
  }

  /** The counts from the first list to the reference date; a year without a list has none. */
  public List<Figure> of(Indicator indicator, Moment now) {
    var made = new ArrayList<Figure>();
    for (Moment moment : now.since(described.stream().map(Lectorate::stand))) {
      described.stream()
          .map(Lectorate::stand)
          .filter(moment::reached)
          .max(Comparator.naturalOrder())
          .filter(stand -> moment.isReferenceDate() || moment.inYear(stand))
          .map(stand -> definition.warning(stand, moment.day()))
          .map(warning -> new MomentFigures(indicator, moment).flagged(warning))
          .ifPresent(figures -> made.addAll(counts(figures, active(moment))));
    }
    return made;
  }

  private List<Lectorate> active(Moment moment) {
    var latest = new TreeMap<String, Lectorate>();
    described.stream()
        .filter(one -> moment.reached(one.stand()))
        .forEach(one -> latest.put(one.id(), one));
    return latest.values().stream().filter(one -> one.smart() && one.active(moment.day())).toList();
  }

  private List<Figure> counts(MomentFigures figures, List<Lectorate> active) {
    var made = new ArrayList<Figure>();
    made.add(figures.fact(Breakdown.TOTAL, active.size()));
    if (figures.by("institution")) {
      active.stream()
          .map(Lectorate::institution)
          .filter(Objects::nonNull)
          .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()))
          .forEach((name, count) -> made.add(figures.fact(split("institution", name), count)));
    }
    if (figures.by("region")) {
      regions
          .divide(Breakdown.TOTAL, active, Lectorate::place)
          .forEach((at, here) -> made.add(figures.fact(at, here.size())));
    }
    return made;
  }
}
