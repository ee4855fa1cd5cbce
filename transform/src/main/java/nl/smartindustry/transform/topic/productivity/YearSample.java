package nl.smartindustry.transform.topic.productivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.dispersion.Industries;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.topic.ProductionYear;

/**
 * The enterprises of a year's population, divided as an indicator is published.
 *
 * @param members positions of the population in the year
 * @param productivity log points; NaN where not defined
 */
record YearSample(
    ProductionYear year,
    DispersionTopic topic,
    int[] members,
    double[] productivity,
    double[] labour) {
  /** One published part of the population. */
  record CellMembers(Breakdown at, int[] members) {}

  static YearSample of(ProductionYear year, DispersionTopic topic) {
    var persons = year.numbers("persons");
    var settings = topic.settings();
    var members =
        IntStream.range(0, year.size()).filter(k -> persons[k] >= settings.personsFrom()).toArray();
    return new YearSample(
        year,
        topic,
        members,
        year.logProductivity(settings.labour()),
        year.numbers(settings.labour().column()));
  }

  /** The parts of the population by named sets of breakdowns. */
  List<CellMembers> domains(List<String> sets) {
    var domains = new ArrayList<CellMembers>();
    for (var by : topic.dimensions().crossings(sets)) {
      var crossing = year.crossing(by);
      for (int one = 0; one < crossing.size(); one++) {
        int of = one;
        var within = Arrays.stream(members).filter(k -> crossing.of()[k] == of).toArray();
        if (within.length > 0) {
          var codes = crossing.combinations().get(one);
          domains.add(new CellMembers(Breakdown.of(topic.dimensions(), by, codes), within));
        }
      }
    }
    return domains;
  }

  /** The industries of a domain, by division of the classification of activities. */
  Industries industries(int[] within) {
    var division = year.codes("division").of();
    return Industries.of(within, division, productivity, labour, topic.settings().fewest());
  }

  /** How many enterprises are in no distance, and why. */
  List<QualityIndicator> quality() {
    long without = Arrays.stream(members).filter(k -> Double.isNaN(productivity[k])).count();
    return List.of(
        measure("without_log_productivity", without),
        measure("in_small_industries", industries(members).leftOut().length));
  }

  private QualityIndicator measure(String name, double value) {
    return new QualityIndicator(
        name,
        topic.spread().measure().sources().get(0),
        String.valueOf(year.year()),
        topic.spread().code(),
        value,
        "of %d enterprises, unweighted".formatted(members.length));
  }
}
