package nl.smartindustry.transform.topic.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.method.inference.Estimand;
import nl.smartindustry.transform.method.inference.Estimates.Estimated;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.survey.estimate.Exposures;
import nl.smartindustry.transform.topic.growth.StatisticsSample.Place;
import nl.smartindustry.transform.topic.growth.StatisticsSample.Totals;

/**
 * Real value added per hour as a ratio of weighted totals. The statistics ask for persons, not for
 * hours: a person works the hours of its branch and year in the national accounts, which have no
 * sampling error, so that all error is that of the statistics. Negative value added counts; a
 * record without persons, price or hours does not.
 *
 * @see "Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, section 5.6"
 */
public record HourlyProductivity(StatisticsSample sample) {
  private static final String VALUE = "hourly_value";
  private static final String HOURS = "hourly_hours";
  private static final int THOUSAND = 1000;

  /**
   * Euro per hour for manufacturing, by branch, by size and by both, for every year.
   *
   * @param hours hours that a person works in a year, by {@code activity|year}
   */
  public List<SurveyEstimate> estimates(Map<String, Double> hours, Totals totals) {
    var worked = worked(hours);
    var estimates = new ArrayList<SurveyEstimate>();
    sample
        .estimates(worked, List.of(new Estimand.Ratio(VALUE, HOURS)), sample.byActivityAndSize())
        .forEach(one -> estimates.addAll(estimates(one, worked.numbers(VALUE), totals)));
    return List.copyOf(estimates);
  }

  private List<SurveyEstimate> estimates(Estimated estimated, double[] value, Totals totals) {
    var domains = estimated.domains();
    var place = new Place(totals, domains);
    var exposures = Exposures.of(domains, sample.panel().numbers("weight"), value, value);
    var estimates = new ArrayList<SurveyEstimate>();
    for (int d = 0; d < domains.size(); d++) {
      estimates.add(
          new SurveyEstimate(
              place.activity(d),
              place.size(d),
              place.year(d),
              estimated.figures().get(d),
              exposures.of(d)));
    }
    return estimates;
  }

  private Microdata worked(Map<String, Double> hours) {
    var panel = sample.panel();
    var value = new double[panel.size()];
    var worked = new double[panel.size()];
    for (int k = 0; k < value.length; k++) {
      double persons = panel.numbers("persons")[k];
      double each = hours.getOrDefault(StatisticsSample.place(panel, k), Double.NaN);
      boolean valid = persons > 0 && !Double.isNaN(each);
      value[k] = valid ? panel.numbers("real_value_added")[k] : Double.NaN;
      worked[k] = valid ? persons * each / THOUSAND : Double.NaN;
    }
    return panel.with(VALUE, value).with(HOURS, worked);
  }
}
