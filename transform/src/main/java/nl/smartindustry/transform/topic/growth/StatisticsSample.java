package nl.smartindustry.transform.topic.growth;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.transform.catalogue.Dimension;
import nl.smartindustry.transform.method.inference.Estimand;
import nl.smartindustry.transform.method.inference.Estimates;
import nl.smartindustry.transform.method.inference.Estimates.Estimated;
import nl.smartindustry.transform.method.inference.Request;
import nl.smartindustry.transform.method.inference.Weighting;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.LonelyStrata;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.method.sample.SampleDesign;

/**
 * The structural business statistics of all years as one sample: strata are year, branch and size,
 * N of a stratum is the sum of its weights; one with a single record adds nothing to a variance.
 */
public record StatisticsSample(Microdata panel, Weighting weighting, Codes published) {
  static final String YEAR = "year";
  static final String ACTIVITY = "activity";
  private static final String PUBLISHED = "published_size";

  /**
   * The sample of a panel.
   *
   * @param production enterprises and years; see {@code panel.ProductionPanel}
   * @param bands size classes that were sampled separately
   * @param sizes size classes that are published
   */
  public static StatisticsSample of(Microdata production, Dimension bands, List<String> sizes) {
    var stratum = new String[production.size()];
    var size = new String[production.size()];
    for (int k = 0; k < stratum.length; k++) {
      stratum[k] = place(production, k) + "|" + band(bands, production.numbers("persons")[k]);
      var code = production.codes("size").level(k);
      size[k] = sizes.contains(code) ? code : null;
    }
    var weighting = Weighting.ofDesign(design(Codes.of(stratum), production.numbers("weight")));
    return new StatisticsSample(production, weighting, Codes.of(size));
  }

  /** Branch and year of a record: {@code 28|2024}. */
  static String place(Microdata production, int unit) {
    return production.codes(ACTIVITY).level(unit) + "|" + (int) production.numbers(YEAR)[unit];
  }

  /** Year, and year by branch. */
  List<Crossing> byActivity() {
    return List.of(panel.crossing(List.of(YEAR)), panel.crossing(List.of(YEAR, ACTIVITY)));
  }

  /** The same, and both by published size class. */
  List<Crossing> byActivityAndSize() {
    var sized = panel.with(PUBLISHED, published);
    var sets = new ArrayList<>(byActivity());
    sets.add(sized.crossing(List.of(YEAR, PUBLISHED)));
    sets.add(sized.crossing(List.of(YEAR, ACTIVITY, PUBLISHED)));
    return sets;
  }

  /** Estimates from columns that were added to the panel. */
  List<Estimated> estimates(Microdata with, List<Estimand> estimands, List<Crossing> sets) {
    return Estimates.of(with, weighting, new Request(estimands, sets));
  }

  /** Where the domains of a set lie; totals are for what it does not divide by. */
  record Place(Totals totals, Crossing domains) {
    int year(int domain) {
      return Integer.parseInt(code(domain, YEAR, ""));
    }

    String activity(int domain) {
      return code(domain, ACTIVITY, totals.activity());
    }

    String size(int domain) {
      return code(domain, PUBLISHED, totals.size());
    }

    private String code(int domain, String column, String all) {
      int place = domains.by().indexOf(column);
      return place < 0 ? all : domains.combinations().get(domain).get(place);
    }
  }

  /** Codes of all activities and of all sizes. */
  public record Totals(String activity, String size) {}

  private static String band(Dimension bands, double persons) {
    return bands.bands().stream()
        .filter(band -> persons >= band.from() && (band.below() == null || persons < band.below()))
        .findFirst()
        .map(Dimension.Band::code)
        .orElse("");
  }

  private static SampleDesign design(Codes strata, double[] weights) {
    var population = new double[strata.levels().size()];
    for (int k = 0; k < weights.length; k++) {
      population[strata.of()[k]] += weights[k];
    }
    return SampleDesign.of(strata, null, population, weights, List.of(), LonelyStrata.CERTAINTY);
  }
}
