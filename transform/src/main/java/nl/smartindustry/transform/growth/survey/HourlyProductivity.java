package nl.smartindustry.transform.growth.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.design.LonelyStrata;
import nl.smartindustry.transform.design.SampleDesign;
import nl.smartindustry.transform.estimate.Exposures;
import nl.smartindustry.transform.inference.Estimand;
import nl.smartindustry.transform.inference.Estimates;
import nl.smartindustry.transform.inference.Estimates.Estimated;
import nl.smartindustry.transform.inference.Request;
import nl.smartindustry.transform.inference.Weighting;
import nl.smartindustry.transform.microdata.Codes;
import nl.smartindustry.transform.microdata.Crossing;
import nl.smartindustry.transform.microdata.Microdata;
import nl.smartindustry.transform.population.Dimension;

/**
 * Real value added per hour as a ratio of weighted totals. The statistics ask for persons, not for
 * hours: a person works the hours of its branch and year in the national accounts, which have no
 * sampling error, so that all error is that of the statistics.
 *
 * <p>Negative value added counts; a record without persons, price or hours does not. Strata are
 * branch, size and year; one with a single record adds nothing to the variance.
 *
 * @see "Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, section 5.6"
 */
public final class HourlyProductivity {
  private static final String VALUE = "hourly_value";
  private static final String HOURS = "hourly_hours";
  private static final String STRATUM = "hourly_stratum";
  private static final String PUBLISHED = "hourly_size";
  private static final List<List<String>> SETS =
      List.of(
          List.of("year"),
          List.of("year", "activity"),
          List.of("year", PUBLISHED),
          List.of("year", "activity", PUBLISHED));

  private final Microdata panel;
  private final Weighting weighting;

  /**
   * The statistics, prepared.
   *
   * @param production panel of enterprises and years; see {@code panel.ProductionPanel}
   * @param hours hours that a person works, by {@code activity|year}
   * @param bands size classes that were sampled separately
   * @param sizes size classes that are published
   */
  public HourlyProductivity(
      Microdata production, Map<String, Double> hours, Dimension bands, List<String> sizes) {
    this.panel = prepared(production, hours, bands, sizes);
    this.weighting = Weighting.ofDesign(design(panel));
  }

  /**
   * Estimates for manufacturing, by branch, by size and by both, for every year.
   *
   * @param total codes of all activities and of all sizes
   */
  public List<HourlyEstimate> estimates(String total, String allSizes) {
    var sets = SETS.stream().map(panel::crossing).toList();
    var estimated =
        Estimates.of(
            panel, weighting, new Request(List.of(new Estimand.Ratio(VALUE, HOURS)), sets));
    var estimates = new ArrayList<HourlyEstimate>();
    estimated.forEach(one -> estimates.addAll(estimates(one, total, allSizes)));
    return List.copyOf(estimates);
  }

  private List<HourlyEstimate> estimates(Estimated estimated, String total, String allSizes) {
    var domains = estimated.domains();
    var value = panel.numbers(VALUE);
    var exposures = Exposures.of(domains, panel.numbers("weight"), value, value);
    var estimates = new ArrayList<HourlyEstimate>();
    for (int d = 0; d < domains.size(); d++) {
      estimates.add(
          new HourlyEstimate(
              code(domains, d, "activity", total),
              code(domains, d, PUBLISHED, allSizes),
              Integer.parseInt(code(domains, d, "year", "")),
              estimated.figures().get(d),
              exposures.of(d)));
    }
    return estimates;
  }

  private static String code(Crossing domains, int domain, String column, String all) {
    int place = domains.by().indexOf(column);
    return place < 0 ? all : domains.combinations().get(domain).get(place);
  }

  private static Microdata prepared(
      Microdata panel, Map<String, Double> hours, Dimension bands, List<String> sizes) {
    int units = panel.size();
    var value = new double[units];
    var worked = new double[units];
    var stratum = new String[units];
    var size = new String[units];
    for (int k = 0; k < units; k++) {
      var place = panel.codes("activity").level(k) + "|" + (int) panel.numbers("year")[k];
      double persons = panel.numbers("persons")[k];
      double each = hours.getOrDefault(place, Double.NaN);
      boolean valid = persons > 0 && !Double.isNaN(each);
      value[k] = valid ? panel.numbers("real_value_added")[k] : Double.NaN;
      worked[k] = valid ? persons * each / 1000 : Double.NaN;
      stratum[k] = place + "|" + band(bands, persons);
      size[k] = sizes.contains(panel.codes("size").level(k)) ? panel.codes("size").level(k) : null;
    }
    return panel
        .with(VALUE, value)
        .with(HOURS, worked)
        .with(STRATUM, Codes.of(stratum))
        .with(PUBLISHED, Codes.of(size));
  }

  private static String band(Dimension bands, double persons) {
    return bands.bands().stream()
        .filter(band -> persons >= band.from() && (band.below() == null || persons < band.below()))
        .findFirst()
        .map(Dimension.Band::code)
        .orElse("");
  }

  /** N of a stratum is the sum of its weights. */
  private static SampleDesign design(Microdata panel) {
    var strata = panel.codes(STRATUM);
    var weights = panel.numbers("weight");
    var population = new double[strata.levels().size()];
    for (int k = 0; k < weights.length; k++) {
      population[strata.of()[k]] += weights[k];
    }
    return SampleDesign.of(strata, null, population, weights, List.of(), LonelyStrata.CERTAINTY);
  }
}
