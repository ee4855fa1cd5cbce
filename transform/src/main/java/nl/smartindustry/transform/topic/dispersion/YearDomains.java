package nl.smartindustry.transform.topic.dispersion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.catalogue.Dimensions;
import nl.smartindustry.transform.method.dispersion.Industries;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.ProductionYear;

/**
 * The enterprises of a year's population, divided as an indicator is published.
 *
 * @param members positions of the population in the year
 * @param productivity log points; NaN where not defined
 */
record YearDomains(
    ProductionYear year,
    DispersionCatalogue catalogue,
    int[] members,
    double[] productivity,
    double[] labour) {
  /** One published part of the population. */
  record Domain(Breakdown at, int[] members) {}

  static YearDomains of(ProductionYear year, DispersionCatalogue catalogue) {
    var persons = year.numbers("persons");
    var members =
        IntStream.range(0, year.size())
            .filter(k -> persons[k] >= catalogue.personsFrom())
            .toArray();
    return new YearDomains(
        year,
        catalogue,
        members,
        year.logProductivity(catalogue.labour()),
        year.numbers(catalogue.labour()));
  }

  /** The parts of the population by named sets of breakdowns. */
  List<Domain> domains(Dimensions dimensions, List<String> sets) {
    var domains = new ArrayList<Domain>();
    for (var by : dimensions.crossings(sets)) {
      var crossing = year.crossing(by);
      for (int one = 0; one < crossing.size(); one++) {
        int of = one;
        var within = Arrays.stream(members).filter(k -> crossing.of()[k] == of).toArray();
        if (within.length > 0) {
          domains.add(new Domain(place(dimensions, by, crossing.combinations().get(one)), within));
        }
      }
    }
    return domains;
  }

  private static Breakdown place(Dimensions dimensions, List<String> by, List<String> codes) {
    var place = Breakdown.TOTAL;
    for (int d = 0; d < by.size(); d++) {
      boolean isSize = dimensions.dimension(by.get(d)).column().equals("SIZE");
      place = isSize ? place.withSize(codes.get(d)) : place.withActivity(codes.get(d));
    }
    return place;
  }

  /** The industries of a domain, by division of the classification of activities. */
  Industries industries(int[] within) {
    return Industries.of(
        within, year.codes("division").of(), productivity, labour, catalogue.fewest());
  }

  /** Enterprises of the population without a logarithm of productivity. */
  long withoutProductivity() {
    return Arrays.stream(members).filter(k -> Double.isNaN(productivity[k])).count();
  }
}
