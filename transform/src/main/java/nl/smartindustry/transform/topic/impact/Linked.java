package nl.smartindustry.transform.topic.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.topic.Adoption;
import nl.smartindustry.transform.topic.ProductionPanel;

/**
 * The production statistics with the use of technologies beside them, one row per record.
 *
 * @param productivity log points; NaN where not defined
 * @param uses by technology
 * @param classes within which records are compared
 */
record Linked(
    Microdata production,
    PremiumTopic topic,
    double[] productivity,
    TreeMap<String, Use> uses,
    Adoption adoption,
    Classes classes) {
  private static final List<String> MARKET = List.of("industry_group", "year");

  /**
   * Classes of every record; made before anything is computed side by side.
   *
   * @param adopters of the premium
   * @param competitors of the spillover
   * @param market which enterprises compete: three digits of the classification, in a year
   */
  record Classes(int[] adopters, int[] competitors, Crossing market) {
    static Classes of(Microdata production, PremiumTopic topic) {
      return new Classes(
          production.crossing(topic.adopters().columns()).of(),
          production.crossing(topic.competitors().columns()).of(),
          production.crossing(MARKET));
    }
  }

  static Linked of(Microdata production, Adoption adoption, PremiumTopic topic) {
    var uses = new TreeMap<String, Use>();
    double from = topic.adopters().personsFrom();
    adoption.technologies().forEach(one -> uses.put(one, Use.of(production, adoption, one, from)));
    var productivity = ProductionPanel.logProductivity(production, topic.adopters().labour());
    var classes = Classes.of(production, topic);
    return new Linked(production, topic, productivity, uses, adoption, classes);
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
   * The number of other technologies of a bundle that each enterprise uses. One that was not asked
   * for in a year is not counted that year; an answer that is missing makes the number unknown.
   */
  double[] others(String technology) {
    var others = new ArrayList<Use>();
    for (var one : topic.adopters().bundle()) {
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

  /**
   * Whether the enterprise of each record of the production statistics said, in the survey of the
   * same year, that it uses a technology.
   *
   * @param of by record 1 yes, 0 no, NaN unknown or smaller than the population that it is about
   */
  record Use(String technology, double[] of) {
    static Use of(Microdata production, Adoption adoption, String technology, double personsFrom) {
      var enterprise = production.codes("enterprise");
      var year = production.numbers("year");
      var persons = production.numbers("persons");
      var use =
          IntStream.range(0, production.size())
              .mapToDouble(
                  k ->
                      adoption
                          .uses(enterprise.level(k), technology, (int) year[k])
                          .filter(yes -> persons[k] >= personsFrom)
                          .map(yes -> yes ? 1.0 : 0.0)
                          .orElse(Double.NaN))
              .toArray();
      return new Use(technology, use);
    }

    /** Whether any enterprise answered in a year. */
    boolean isAsked(Microdata production, int year) {
      var years = production.numbers("year");
      return IntStream.range(0, of.length).anyMatch(k -> years[k] == year && !Double.isNaN(of[k]));
    }
  }
}
