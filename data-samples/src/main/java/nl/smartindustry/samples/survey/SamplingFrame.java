package nl.smartindustry.samples.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.smartindustry.samples.population.Cell;
import nl.smartindustry.samples.population.Population;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.population.Workforce;

/** The population of a survey by stratum, from the frame of 1 January. */
public record SamplingFrame(int year, Map<Stratum, List<FrameUnit>> strata) {

  /** Everybody in cells of the plan that satisfy a condition, with at least so many persons. */
  public static SamplingFrame of(
      Population population,
      Workforce workforce,
      int year,
      Predicate<Cell> cells,
      SizeBand smallest) {
    Map<Stratum, List<FrameUnit>> strata =
        new TreeMap<>(
            Comparator.comparing((Stratum s) -> s.group().index()).thenComparing(Stratum::band));
    for (Cell cell : population.blueprint().cells()) {
      if (cells.test(cell)) {
        for (int slot = cell.first(); slot < cell.end(); slot++) {
          var life = population.at(slot, year);
          int persons = workforce.persons(life, year);
          var band = SizeBand.of(persons);
          if (band.atLeast(smallest)) {
            strata
                .computeIfAbsent(new Stratum(life.group(), band), key -> new ArrayList<>())
                .add(new FrameUnit(life, persons));
          }
        }
      }
    }
    return new SamplingFrame(year, strata);
  }

  public int size() {
    return strata.values().stream().mapToInt(List::size).sum();
  }
}
