package nl.smartindustry.transform.topic.productivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import nl.smartindustry.transform.method.decomposition.Lives;
import nl.smartindustry.transform.method.decomposition.Panel;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.topic.Continuity;
import nl.smartindustry.transform.topic.ProductionPanel;
import nl.smartindustry.transform.topic.ProductionPanel.Labour;

/**
 * The production statistics of two years by continuity unit. Enterprises that were tied to each
 * other are one unit, with their outputs and their labour added up; a unit of which an enterprise
 * was not asked has no productivity, since its growth would be that of who was asked.
 *
 * @param years the window of the register
 * @param panel a row per unit and year
 * @param records per row its records of the production statistics, the largest first
 */
record UnitWindow(Continuity.Window years, Panel panel, List<int[]> records) {

  /** The records of one unit in one year. */
  private record Key(String unit, int year) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = unit.compareTo(other.unit);
      return order == 0 ? Integer.compare(year, other.year) : order;
    }
  }

  /**
   * Joins records to units.
   *
   * @param production see {@link ProductionPanel}
   * @param labour what productivity is measured by
   */
  static UnitWindow of(Microdata production, Continuity.Window years, Labour labour) {
    var input = production.numbers(labour.column());
    var year = production.numbers("year");
    var enterprises = production.codes("enterprise");
    var grouped = new TreeMap<Key, List<Integer>>();
    for (int k = 0; k < year.length; k++) {
      if (year[k] == years.from() || year[k] == years.to()) {
        var key = new Key(years.unit(enterprises.level(k)), (int) year[k]);
        grouped.computeIfAbsent(key, one -> new ArrayList<>()).add(k);
      }
    }
    var records = new ArrayList<int[]>();
    for (var members : grouped.values()) {
      members.sort(
          Comparator.comparing((Integer k) -> -known(input[k])).thenComparing(enterprises::level));
      records.add(members.stream().mapToInt(Integer::intValue).toArray());
    }
    var keys = List.copyOf(grouped.keySet());
    return new UnitWindow(years, panel(production, years, keys, records, input), records);
  }

  private static Panel panel(
      Microdata production,
      Continuity.Window years,
      List<Key> keys,
      List<int[]> records,
      double[] input) {
    var output = production.numbers("real_value_added");
    int rows = keys.size();
    var labour = new double[rows];
    var made = new double[rows];
    for (int r = 0; r < rows; r++) {
      var members = records.get(r);
      labour[r] = Arrays.stream(members).mapToDouble(k -> known(input[k])).sum();
      made[r] =
          isComplete(years, keys.get(r), members.length)
              ? Arrays.stream(members).mapToDouble(k -> output[k]).sum()
              : Double.NaN;
    }
    return new Panel(
        Codes.of(keys.stream().map(Key::unit).toArray(String[]::new)),
        keys.stream().mapToLong(Key::year).toArray(),
        weights(records, input, production.numbers("weight")),
        labour,
        ProductionPanel.logarithms(made, labour),
        lives(production.codes("enterprise"), years, records));
  }

  /** A unit is born, or dies, with all of its enterprises. */
  private static Lives lives(Codes enterprises, Continuity.Window years, List<int[]> records) {
    var born = new double[records.size()];
    var died = new double[records.size()];
    for (int r = 0; r < born.length; r++) {
      var names = Arrays.stream(records.get(r)).mapToObj(enterprises::level).toList();
      born[r] = years.born().containsAll(names) ? years.to() : Double.NaN;
      died[r] = years.died().containsAll(names) ? years.to() : Double.NaN;
    }
    return new Lives(born, died);
  }

  private static boolean isComplete(Continuity.Window years, Key key, int members) {
    var size = years.size(key.unit());
    return members == (key.year() == years.from() ? size.from() : size.to());
  }

  private static double known(double number) {
    return number > 0 ? number : 0;
  }

  /** The weight of a unit is that of its enterprises by their labour: the labour adds up. */
  private static double[] weights(List<int[]> records, double[] input, double[] weights) {
    var ofUnits = new double[records.size()];
    for (int r = 0; r < ofUnits.length; r++) {
      double labour = 0;
      double weighted = 0;
      for (int k : records.get(r)) {
        double each = records.get(r).length == 1 ? 1 : known(input[k]);
        labour += each;
        weighted += each * weights[k];
      }
      ofUnits[r] = labour > 0 ? weighted / labour : weights[records.get(r)[0]];
    }
    return ofUnits;
  }

  /**
   * This window with other weights.
   *
   * @param production the statistics it was made of
   * @param weights of their records
   */
  Panel weighing(Microdata production, Labour labour, double[] weights) {
    return panel.weighing(weights(records, production.numbers(labour.column()), weights));
  }

  /** The largest record of a row, whose branch is the unit's. */
  int lead(int row) {
    return records.get(row)[0];
  }
}
