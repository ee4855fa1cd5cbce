package nl.smartindustry.transform.topic.programme.education;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeCatalogue;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator.Measure;
import nl.smartindustry.transform.topic.programme.definition.Moment;
import nl.smartindustry.transform.topic.programme.definition.RegionCodes;
import nl.smartindustry.transform.topic.programme.definition.Split;

/** Active Smart Industry professorships: public facts, class D5. */
public record LectorateFigures(AdministrativeCatalogue catalogue, RegionCodes regions) {

  /**
   * The counts of some moments; a year in which no list was drawn up has none.
   *
   * @param described every description, oldest first; one that a later list leaves out is still
   *     what it last was
   */
  public List<Observation> of(List<Lectorate> described, List<Moment> moments) {
    var observations = new ArrayList<Observation>();
    for (var indicator : catalogue.of(Measure.LECTORATES)) {
      for (Moment moment : moments) {
        var stand = stand(described, moment);
        stand.ifPresent(
            day -> observations.addAll(cells(indicator, moment, day, at(described, moment))));
      }
    }
    return observations;
  }

  private static Optional<LocalDate> stand(List<Lectorate> described, Moment moment) {
    return described.stream()
        .map(Lectorate::stand)
        .filter(moment::reached)
        .max(Comparator.naturalOrder())
        .filter(day -> moment.isReferenceDate() || moment.inYear(day));
  }

  private static List<Lectorate> at(List<Lectorate> described, Moment moment) {
    var latest = new TreeMap<String, Lectorate>();
    described.stream()
        .filter(one -> moment.reached(one.stand()))
        .forEach(one -> latest.put(one.id(), one));
    return latest.values().stream().filter(one -> one.smart() && one.active(moment.day())).toList();
  }

  private List<Observation> cells(
      AdministrativeIndicator indicator, Moment moment, LocalDate stand, List<Lectorate> active) {
    var cells = new LinkedHashMap<Breakdown, Predicate<Lectorate>>();
    cells.put(Breakdown.TOTAL, one -> true);
    if (indicator.splitBy("institution")) {
      for (String name : institutions(active)) {
        var at = Breakdown.TOTAL.withSplit(Split.of("institution", name).code());
        cells.put(at, one -> name.equals(one.place().institution()));
      }
    }
    if (indicator.splitBy("region")) {
      for (String code : regions.parts()) {
        cells.put(
            Breakdown.TOTAL.withRegion(code),
            one -> regions.of(one.place().nuts1(), one.place().corop()).contains(code));
      }
    }
    return cells.entrySet().stream()
        .map(
            cell -> {
              long count = active.stream().filter(cell.getValue()).count();
              var shown = catalogue.precision().evidenced(count, stand, moment.day());
              return moment.observation(indicator, cell.getKey(), shown);
            })
        .toList();
  }

  private static Set<String> institutions(List<Lectorate> active) {
    var names = new TreeSet<String>();
    active.stream()
        .map(one -> one.place().institution())
        .filter(Objects::nonNull)
        .forEach(names::add);
    return names;
  }
}
