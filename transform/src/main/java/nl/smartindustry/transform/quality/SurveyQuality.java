package nl.smartindustry.transform.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.smartindustry.transform.estimate.SampleTallies;
import nl.smartindustry.transform.estimate.TallyPlan;
import nl.smartindustry.transform.weight.SampleCount;
import nl.smartindustry.transform.weight.StratumDesign;
import nl.smartindustry.transform.weight.StratumKey;

/**
 * The quality of one survey.
 *
 * @param population N by stratum from the frame; empty where records carry their weight
 */
public record SurveyQuality(
    TallyPlan plan,
    SampleTallies tallies,
    Map<StratumKey, StratumDesign> designs,
    Map<StratumKey, Long> population) {
  /** All measures, sorted by measure, period and group. */
  public List<QualityIndicator> measures() {
    var measures = new ArrayList<QualityIndicator>();
    measures.addAll(responseRates());
    measures.addAll(itemNonResponse());
    measures.addAll(linkRates());
    measures.addAll(outside());
    measures.addAll(strata());
    return measures;
  }

  /** Answered over answered plus silent; out of scope and duplicates are in neither. */
  private List<QualityIndicator> responseRates() {
    var rates = new ArrayList<QualityIndicator>();
    rates.addAll(responseRates(one -> QualityIndicator.ALL));
    if (!plan.design().strata().pool().isEmpty()) {
      rates.addAll(responseRates(SampleCount::pool));
    }
    return rates;
  }

  private List<QualityIndicator> responseRates(Function<SampleCount, String> group) {
    Map<List<String>, long[]> counts = new TreeMap<>(SurveyQuality::compare);
    for (var one : tallies.sample()) {
      var count =
          counts.computeIfAbsent(List.of(one.key().period(), group.apply(one)), k -> new long[2]);
      count[0] += one.response().equals("R") ? one.count() : 0;
      count[1] += one.response().equals("N") ? one.count() : 0;
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue()[0] + entry.getValue()[1] > 0)
        .map(
            entry ->
                measure(
                    "response_rate",
                    entry.getKey().get(0),
                    entry.getKey().get(1),
                    share(entry.getValue()[0], entry.getValue()[1]),
                    "answered / (answered + not answered)"))
        .toList();
  }

  private List<QualityIndicator> itemNonResponse() {
    var rates = new ArrayList<QualityIndicator>();
    tallies
        .answers()
        .forEach(
            (period, answers) -> {
              for (int v = 0; v < answers.size(); v++) {
                var variable = plan.variables().get(v);
                if (answers.get(v).valid() > 0) {
                  var group = variable.indicator().code() + " " + variable.unit();
                  double rate = answers.get(v).nonResponse();
                  rates.add(
                      measure("item_nonresponse", period, group, rate, "of those who were asked"));
                }
              }
            });
    return rates;
  }

  private List<QualityIndicator> linkRates() {
    var rates = new ArrayList<QualityIndicator>();
    for (var period : periods()) {
      long outside = tallies.outside().getOrDefault(period, 0L);
      long linked = outside + count(tallies.sample(), one -> one.key().period().equals(period));
      long unlinked =
          tallies.unlinked().stream().filter(one -> one.period().equals(period)).count();
      rates.add(
          measure(
              "link_rate",
              period,
              QualityIndicator.ALL,
              share(linked, unlinked),
              "%d of the sample are not in the frame or have no weight".formatted(unlinked)));
    }
    return rates;
  }

  /** The survey also asks enterprises that these statistics are not about. */
  private List<QualityIndicator> outside() {
    return tallies.outside().entrySet().stream()
        .map(
            entry ->
                measure(
                    "outside_population",
                    entry.getKey(),
                    QualityIndicator.ALL,
                    entry.getValue(),
                    "sampled, known to the frame, not in the target population"))
        .toList();
  }

  private List<QualityIndicator> strata() {
    var counts = new ArrayList<QualityIndicator>();
    for (var period : periods()) {
      var lonely =
          designs.entrySet().stream()
              .filter(entry -> entry.getKey().period().equals(period))
              .filter(entry -> entry.getValue().isLonely())
              .count();
      var empty =
          population.keySet().stream()
              .filter(key -> key.period().equals(period) && !designs.containsKey(key))
              .count();
      var treatment = "treated as " + plan.design().strata().lonely();
      counts.add(measure("lonely_strata", period, QualityIndicator.ALL, lonely, treatment));
      counts.add(
          measure(
              "strata_without_respondents",
              period,
              QualityIndicator.ALL,
              empty,
              "not represented in the estimates"));
    }
    return counts;
  }

  private TreeSet<String> periods() {
    var periods = new TreeSet<String>();
    tallies.sample().forEach(one -> periods.add(one.key().period()));
    periods.addAll(tallies.outside().keySet());
    tallies.unlinked().forEach(one -> periods.add(one.period()));
    return periods;
  }

  private QualityIndicator measure(
      String measure, String period, String group, double value, String note) {
    return new QualityIndicator(measure, plan.design().table(), period, group, value, note);
  }

  private static long count(List<SampleCount> sample, Predicate<SampleCount> which) {
    return sample.stream().filter(which).mapToLong(SampleCount::count).sum();
  }

  private static double share(long part, long rest) {
    return (double) part / (part + rest);
  }

  private static int compare(List<String> a, List<String> b) {
    return a.toString().compareTo(b.toString());
  }
}
