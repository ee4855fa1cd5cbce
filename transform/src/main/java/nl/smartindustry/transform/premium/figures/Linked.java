package nl.smartindustry.transform.premium.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.microdata.Microdata;
import nl.smartindustry.transform.panel.Adoption;
import nl.smartindustry.transform.panel.LogProductivity;

/**
 * The production statistics with the use of technologies beside them, one row per record.
 *
 * @param productivity log points; NaN where not defined
 * @param uses by technology
 */
record Linked(
    Microdata production,
    PremiumCatalogue catalogue,
    double[] productivity,
    TreeMap<String, Use> uses,
    Adoption adoption) {
  static Linked of(Microdata production, Adoption adoption, PremiumCatalogue catalogue) {
    var uses = new TreeMap<String, Use>();
    adoption.technologies().forEach(one -> uses.put(one, Use.of(production, adoption, one)));
    var productivity = LogProductivity.of(production, catalogue.labour());
    return new Linked(production, catalogue, productivity, uses, adoption);
  }

  /** The years with both the statistics and a wave of the survey, in order. */
  List<Integer> years() {
    var waves = adoption.waves();
    return Arrays.stream(production.numbers("year"))
        .mapToObj(year -> (int) year)
        .distinct()
        .filter(waves::contains)
        .sorted()
        .toList();
  }

  /** The enterprise of every record. */
  int[] enterprises() {
    return production.codes("enterprise").of();
  }

  /**
   * The number of other technologies of a bundle that each enterprise uses. One that nobody was
   * asked for in a year is not counted that year; an answer that is missing makes the number
   * unknown.
   */
  double[] others(String technology) {
    var others = new ArrayList<Use>();
    for (var one : catalogue.bundle()) {
      if (!one.equals(technology) && uses.containsKey(one)) {
        others.add(uses.get(one));
      }
    }
    var asked = asked(others);
    var year = production.numbers("year");
    var count = new double[production.size()];
    for (var one : others) {
      for (int k = 0; k < count.length; k++) {
        count[k] += asked.get((int) year[k]).contains(one.technology()) ? one.of()[k] : 0;
      }
    }
    return count;
  }

  private Map<Integer, List<String>> asked(List<Use> others) {
    var asked = new TreeMap<Integer, List<String>>();
    for (double year : Arrays.stream(production.numbers("year")).distinct().toArray()) {
      asked.put(
          (int) year,
          others.stream()
              .filter(one -> one.isAsked(production, (int) year))
              .map(Use::technology)
              .toList());
    }
    return asked;
  }
}
