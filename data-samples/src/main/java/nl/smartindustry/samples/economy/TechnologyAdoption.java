package nl.smartindustry.samples.economy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import nl.smartindustry.samples.economy.TechnologyAdoption.AdoptionLevels.AdoptionItem;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.NormalDistribution;
import nl.smartindustry.samples.parameter.ParameterTable;
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

  /**
   * The share of adopters by item, group, size class and year: logistic in time and size, placed so
   * that over the national size classes of 10 and more persons the share of 2018 equals the
   * published one, or where none is published the national share of the item moved by the digital
   * maturity of the group.
   */
  static final class AdoptionLevels {
    private static final int ANCHOR_YEAR = 2018;
    private static final int HALVINGS = 60;
    private static final double WIDEST = 20;

    private final Map<String, Double> published =
        ParameterTable.read("adoption-anchors.csv")
            .by(row -> row.text("item") + "/" + row.text("group"), row -> row.number("share"));
    private final Map<String, Double> maturity =
        ParameterTable.read("economy.csv")
            .by(row -> row.text("group"), row -> row.number("maturity"));

    /**
     * One technology or practice.
     *
     * @param index position in the list; part of the key of its draws
     * @param share share of manufacturing enterprises with 10 and more persons in 2018
     * @param growth rise a year on the logit scale
     * @param sizeGradient rise a size class on the logit scale
     * @param loading correlation with the lasting maturity of the enterprise
     */
    record AdoptionItem(
        int index, String name, double share, double growth, double sizeGradient, double loading) {
      AdoptionItem {
        if (share <= 0 || share >= 1 || loading < 0 || loading >= 1 || growth < 0) {
          throw new IllegalArgumentException(
              "Item '%s': share, growth or loading outside its range".formatted(name));
        }
      }
    }

    /** All items by name. */
    static Map<String, AdoptionItem> items() {
      var items = new LinkedHashMap<String, AdoptionItem>();
      for (var row : ParameterTable.read("adoption-items.csv").rows()) {
        var name = row.text("item");
        items.put(
            name,
            new AdoptionItem(
                items.size(),
                name,
                row.number("share"),
                row.number("growth"),
                row.number("size_gradient"),
                row.number("loading")));
      }
      return items;
    }

    /** The intercept on the logit scale of an item in a group. */
    double intercept(AdoptionItem item, String group) {
      double target = anchor(item, group);
      var counts = tenAndMore(group);
      double low = -WIDEST;
      double high = WIDEST;
      for (int step = 0; step < HALVINGS; step++) {
        double middle = (low + high) / 2;
        if (average(item, middle, counts) < target) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return (low + high) / 2;
    }

    /** The share in a size class and year. */
    static double share(AdoptionItem item, double intercept, SizeBand band, int year) {
      return logistic(
          intercept
              + item.sizeGradient() * (band.ordinal() - SizeBand.P10.ordinal())
              + item.growth() * (year - ANCHOR_YEAR));
    }

    private double anchor(AdoptionItem item, String group) {
      var share = published.get(item.name() + "/" + group);
      return share != null
          ? share
          : logistic(StrictMath.log(item.share() / (1 - item.share())) + maturity.get(group));
    }

    private static double logistic(double logit) {
      return 1 / (1 + StrictMath.exp(-logit));
    }

    private static double average(
        AdoptionItem item, double intercept, Map<SizeBand, Double> counts) {
      double adopters = 0;
      double all = 0;
      for (var entry : counts.entrySet()) {
        adopters += entry.getValue() * share(item, intercept, entry.getKey(), ANCHOR_YEAR);
        all += entry.getValue();
      }
      return adopters / all;
    }

    private static Map<SizeBand, Double> tenAndMore(String group) {
      var rows =
          ParameterTable.read("population.csv").rows().stream()
              .filter(
                  row ->
                      group.equals("other")
                          ? !row.text("section").equals("C") && row.text("surveyed").equals("yes")
                          : row.text("group").equals(group))
              .toList();
      var counts = new EnumMap<SizeBand, Double>(SizeBand.class);
      for (SizeBand band : SizeBand.TEN_AND_MORE) {
        counts.put(band, rows.stream().mapToDouble(band::national).sum());
      }
      return counts;
    }
  }
}
