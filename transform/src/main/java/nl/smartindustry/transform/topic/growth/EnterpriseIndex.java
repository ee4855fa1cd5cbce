package nl.smartindustry.transform.topic.growth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.smartindustry.transform.method.index.EnterpriseProductivity;
import nl.smartindustry.transform.method.index.Enterprises;
import nl.smartindustry.transform.method.sample.Microdata;

/**
 * Multifactor productivity of enterprises: each one's index against the mean enterprise of its
 * industry (division) in the first year, log points times 100.
 *
 * <p>Capital is measured by depreciation in prices of value added, the only trace of it that the
 * statistics have; labour in full-time equivalents. Records in which one of value added, labour,
 * personnel costs and depreciation is not above zero have no index; nor has a division that lacks
 * in a year, because its chain would break.
 */
record EnterpriseIndex(Microdata panel) {
  private static final double PERCENT = 100;

  /** By record; NaN where it has none. */
  double[] index() {
    var index = new double[panel.size()];
    Arrays.fill(index, Double.NaN);
    var years = new TreeSet<Integer>();
    var members = new TreeMap<String, TreeMap<Integer, List<Integer>>>();
    for (int k = 0; k < index.length; k++) {
      int year = (int) panel.numbers("year")[k];
      years.add(year);
      if (isValid(k)) {
        members
            .computeIfAbsent(panel.codes("division").level(k), d -> new TreeMap<>())
            .computeIfAbsent(year, y -> new ArrayList<>())
            .add(k);
      }
    }
    members.values().removeIf(division -> division.size() < years.size());
    members.values().forEach(division -> fill(index, List.copyOf(division.values())));
    return index;
  }

  private void fill(double[] index, List<List<Integer>> years) {
    var values = EnterpriseProductivity.of(years.stream().map(this::enterprises).toList());
    for (int year = 0; year < years.size(); year++) {
      for (int place = 0; place < years.get(year).size(); place++) {
        index[years.get(year).get(place)] = PERCENT * values.get(year)[place];
      }
    }
  }

  private Enterprises enterprises(List<Integer> units) {
    var columns = new HashMap<String, double[]>();
    for (var name :
        List.of("real_value_added", "value_added", "fte", "personnel_costs", "depreciation")) {
      columns.put(name, units.stream().mapToDouble(k -> panel.numbers(name)[k]).toArray());
    }
    var capital = columns.get("depreciation").clone();
    var share = columns.get("personnel_costs").clone();
    for (int k = 0; k < capital.length; k++) {
      share[k] /= share[k] + capital[k];
      capital[k] *= columns.get("real_value_added")[k] / columns.get("value_added")[k];
    }
    return new Enterprises(columns.get("real_value_added"), columns.get("fte"), capital, share);
  }

  private boolean isValid(int unit) {
    return panel.codes("division").level(unit) != null
        && List.of("real_value_added", "fte", "personnel_costs", "depreciation").stream()
            .allMatch(name -> panel.numbers(name)[unit] > 0);
  }
}
