package nl.smartindustry.samples.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.samples.economy.Economy;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.series.MacroSeries.Total;
import nl.smartindustry.samples.series.MacroSeries.YearTotals;
import nl.smartindustry.samples.survey.FrameUnit;
import nl.smartindustry.samples.survey.SamplingFrame;

/** Sums over the whole manufacturing population, which no survey sees. */
public final class Census {
  private final Economy economy;

  public Census(Economy economy) {
    this.economy = economy;
  }

  /** Production, value added, personnel costs and persons by publication group in a year. */
  public YearTotals totals(SamplingFrame frame) {
    var groups = new HashMap<String, Total>();
    frame
        .strata()
        .forEach(
            (stratum, units) ->
                units.forEach(
                    unit ->
                        groups.merge(
                            stratum.group().code(), total(unit, frame.year()), Total::plus)));
    return new YearTotals(frame.year(), Map.copyOf(groups));
  }

  private Total total(FrameUnit unit, int year) {
    var accounts = economy.accounts(unit.life(), year);
    return new Total(
        accounts.output().production() / 100.0,
        accounts.output().valueAdded() / 100.0,
        accounts.costs().personnel() / 100.0,
        accounts.persons());
  }

  /** Units with 10 and more persons by group and size class, with the totals over both. */
  static Map<TruthCell, List<FrameUnit>> cells(SamplingFrame frame) {
    var cells = new TreeMap<TruthCell, List<FrameUnit>>();
    frame
        .strata()
        .forEach(
            (stratum, units) -> {
              if (stratum.band().atLeast(SizeBand.P10)) {
                for (var cell : TruthCell.all(stratum)) {
                  cells.computeIfAbsent(cell, key -> new ArrayList<>()).addAll(units);
                }
              }
            });
    return cells;
  }
}
