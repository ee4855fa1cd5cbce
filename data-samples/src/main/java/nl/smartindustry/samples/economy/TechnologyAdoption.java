package nl.smartindustry.samples.economy;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import nl.smartindustry.samples.economy.AdoptionLevels.AdoptionItem;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.NormalDistribution;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Blueprint;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.SizeBand;

/**
 * Which enterprises use what since when. An enterprise has a lasting maturity and a lasting taste
 * for each item; it adopts when the share of its group and planned size class passes its rank, and
 * never stops.
 */
public final class TechnologyAdoption {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2035;

  private final KeyedDraws draws;
  private final Map<String, AdoptionItem> items;
  private final double[][][][] thresholds;
  private final Map<String, Integer> rowOf = new HashMap<>();

  public TechnologyAdoption(KeyedDraws draws, Blueprint blueprint) {
    this.draws = draws;
    this.items = AdoptionLevels.items();
    blueprint.groups().forEach(g -> rowOf.putIfAbsent(g.parameterRow(), rowOf.size()));
    this.thresholds = new double[items.size()][rowOf.size()][][];
    var levels = new AdoptionLevels();
    for (AdoptionItem item : items.values()) {
      rowOf.forEach(
          (group, row) -> thresholds[item.index()][row] = thresholds(levels, item, group));
    }
  }

  /** Whether the enterprise uses an item in a year. */
  public boolean uses(Life life, String item, int year) {
    var found = item(item);
    return rank(life, found) < thresholds(life, found)[year - FIRST_YEAR];
  }

  /** The first year of use, not before the birth of the enterprise; empty if it never will. */
  public OptionalInt since(Life life, String item, int horizon) {
    var found = item(item);
    double rank = rank(life, found);
    var limits = thresholds(life, found);
    for (int year = Math.max(FIRST_YEAR, life.begun()); year <= horizon; year++) {
      if (rank < limits[year - FIRST_YEAR]) {
        return OptionalInt.of(year);
      }
    }
    return OptionalInt.empty();
  }

  /** A lasting yes or no about an enterprise that is not one of the items. */
  public boolean lasting(Life life, double probability, String about) {
    return draws.happens(probability, Purpose.KIND, life.key(), about.hashCode());
  }

  private AdoptionItem item(String name) {
    var item = items.get(name);
    if (item == null) {
      throw new IllegalArgumentException("Item '%s': not in the list".formatted(name));
    }
    return item;
  }

  private double rank(Life life, AdoptionItem item) {
    double maturity = draws.normal(Purpose.MATURITY, life.key(), 0);
    double taste = draws.normal(Purpose.ITEM, life.key(), item.index());
    return item.loading() * maturity + StrictMath.sqrt(1 - item.loading() * item.loading()) * taste;
  }

  private double[] thresholds(Life life, AdoptionItem item) {
    return thresholds[item.index()][rowOf.get(life.group().parameterRow())][life.band().ordinal()];
  }

  private static double[][] thresholds(AdoptionLevels levels, AdoptionItem item, String group) {
    double intercept = levels.intercept(item, group);
    var limits = new double[SizeBand.values().length][LAST_YEAR - FIRST_YEAR + 1];
    for (SizeBand band : SizeBand.values()) {
      for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
        limits[band.ordinal()][year - FIRST_YEAR] =
            NormalDistribution.quantile(AdoptionLevels.share(item, intercept, band, year));
      }
    }
    return limits;
  }
}
