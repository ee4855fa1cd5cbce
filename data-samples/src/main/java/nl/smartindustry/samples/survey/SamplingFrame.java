package nl.smartindustry.samples.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.ActivityGroup;
import nl.smartindustry.samples.population.Blueprint.PlanCell;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.People;
import nl.smartindustry.samples.population.SizeBand;

/** The population of a survey by stratum, from the frame of 1 January. */
public record SamplingFrame(int year, Map<FrameStratum, List<FrameUnit>> strata) {

  /** An enterprise with its persons employed on 1 January. */
  public record FrameUnit(Life life, int persons) {}

  /** A sampling cell: publication group by size class in the frame of the wave. */
  public record FrameStratum(ActivityGroup group, SizeBand band) {
    /** Six characters: first and last division of the group, lowest size code of the class. */
    public String code() {
      return group.divisions() + band.code();
    }
  }

  /** All in cells of the plan that satisfy a condition, with at least so many persons. */
  public static SamplingFrame of(
      People people, int year, Predicate<PlanCell> cells, SizeBand smallest) {
    Map<FrameStratum, List<FrameUnit>> strata =
        new TreeMap<>(
            Comparator.comparing((FrameStratum s) -> s.group().index())
                .thenComparing(FrameStratum::band));
    for (PlanCell cell : people.blueprint().cells()) {
      if (cells.test(cell)) {
        for (int slot = cell.first(); slot < cell.end(); slot++) {
          var life = people.at(slot, year);
          int persons = people.workforce().persons(life, year);
          var band = SizeBand.of(persons);
          if (band.atLeast(smallest)) {
            strata
                .computeIfAbsent(new FrameStratum(life.group(), band), key -> new ArrayList<>())
                .add(new FrameUnit(life, persons));
          }
        }
      }
    }
    return new SamplingFrame(year, strata);
  }

  /** Manufacturing with at least one person. */
  public static SamplingFrame manufacturing(Country country, int year) {
    return of(
        country.people(),
        year,
        cell -> cell.group().manufacturing() && cell.band().atLeast(SizeBand.ONE),
        SizeBand.ONE);
  }

  /** All enterprises, stratum by stratum. */
  public List<FrameUnit> units() {
    return strata.values().stream().flatMap(List::stream).toList();
  }

  /**
   * Simple random samples by permanent random number. The starting point moves on each year, so
   * that strata asked lightly rotate at once and strata asked heavily keep a panel.
   */
  record RotatingSample(KeyedDraws draws, Purpose purpose) {
    private static final double ROTATION = 0.02;

    /** The units of a stratum with the smallest moved random numbers. */
    public List<FrameUnit> of(List<FrameUnit> units, int size, int year) {
      return units.stream()
          .sorted(
              Comparator.comparingDouble((FrameUnit unit) -> number(unit, year))
                  .thenComparing(unit -> unit.life().key()))
          .limit(size)
          .toList();
    }

    private double number(FrameUnit unit, int year) {
      double moved = draws.uniform(purpose, unit.life().key(), 0) - ROTATION * year;
      return moved - Math.floor(moved);
    }
  }
}
