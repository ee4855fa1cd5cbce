package nl.smartindustry.transform.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.smartindustry.transform.catalogue.DigitalIntensity;
import nl.smartindustry.transform.catalogue.SurveyMeasure.Band;
import nl.smartindustry.transform.method.sample.SampleDesign;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.survey.link.Linkage;
import nl.smartindustry.transform.survey.link.SampledUnit;
import nl.smartindustry.transform.survey.link.StratumKey;
import nl.smartindustry.transform.survey.wave.SurveyPlan;
import nl.smartindustry.transform.survey.wave.SurveyWave;
import nl.smartindustry.transform.survey.wave.Variable;

/**
 * The quality of one survey.
 *
 * @param population N by stratum from the frame; empty where records carry their weight
 */
public record SurveyQuality(
    SurveyPlan plan, Linkage linkage, List<SurveyWave> waves, Map<StratumKey, Long> population) {
  /** A rate over fewer would show which enterprise answered. */
  private static final int FEW = 5;

  /** All measures, sorted by measure, period and group. */
  public List<QualityIndicator> measures() {
    var measures = new ArrayList<QualityIndicator>();
    measures.addAll(responseRates());
    waves.forEach(wave -> measures.addAll(itemNonResponse(wave)));
    measures.addAll(linkRates());
    measures.addAll(outside());
    periods().forEach(period -> measures.addAll(strata(period)));
    waves.forEach(wave -> measures.addAll(scores(wave)));
    waves.forEach(wave -> measures.addAll(new CalibrationQuality(plan, wave).measures()));
    return measures;
  }

  /** Answered over answered plus silent; out of scope and duplicates are in neither. */
  private List<QualityIndicator> responseRates() {
    var rates = new ArrayList<>(responseRates(unit -> QualityIndicator.ALL, 1));
    if (!plan.design().strata().pool().isEmpty()) {
      rates.addAll(responseRates(unit -> unit.place().pool(), 1));
    }
    if (plan.design().fields().response() != null) {
      rates.addAll(responseRates(unit -> "stratum " + unit.place().stratum(), FEW));
    }
    return rates;
  }

  private List<QualityIndicator> responseRates(Function<SampledUnit, String> group, int least) {
    var rates = new TreeMap<StratumKey, long[]>();
    for (var unit : linkage.linked()) {
      var key = new StratumKey(unit.key().period(), group.apply(unit));
      var count = rates.computeIfAbsent(key, k -> new long[2]);
      count[0] += unit.answered() ? 1 : 0;
      count[1] += unit.resolved() ? 0 : 1;
    }
    return rates.entrySet().stream()
        .filter(entry -> entry.getValue()[0] + entry.getValue()[1] >= least)
        .map(entry -> responseRate(entry.getKey(), entry.getValue()))
        .toList();
  }

  private QualityIndicator responseRate(StratumKey group, long[] counts) {
    double rate = share(counts[0], counts[1]);
    var note = "answered / (answered + not answered)";
    return measure("response_rate", group.period(), group.stratum(), rate, note);
  }

  private List<QualityIndicator> itemNonResponse(SurveyWave wave) {
    var rates = new ArrayList<QualityIndicator>();
    for (int v = 0; v < plan.variables().size(); v++) {
      var variable = plan.variables().get(v);
      var answers = wave.answers().get(v);
      if (answers.valid() > 0) {
        var group = variable.indicator().code() + " " + variable.unit();
        double rate = answers.nonResponse();
        rates.add(
            measure("item_nonresponse", wave.period(), group, rate, "of those who were asked"));
      }
    }
    return rates;
  }

  /** What the digital intensity could be at least and at most. */
  private List<QualityIndicator> scores(SurveyWave wave) {
    var rates = new ArrayList<QualityIndicator>();
    wave.treatment()
        .bounds()
        .ifPresent(
            one -> {
              var no = "every unknown item counted as not fulfilled";
              var yes = "every unknown item counted as fulfilled";
              int basic = plan.scoring().intensity().basic();
              var share = figure(wave, band -> band != null && band.from() == basic);
              var mean = figure(wave, band -> band == null);
              rates.add(score(wave, "dii_basic_low", one.basic().low(), no).of(share));
              rates.add(score(wave, "dii_basic_high", one.basic().high(), yes).of(share));
              rates.add(score(wave, "dii_mean_low", one.mean().low(), no).of(mean));
              rates.add(score(wave, "dii_mean_high", one.mean().high(), yes).of(mean));
              rates.add(score(wave, "dii_items_unknown", one.unknown(), "of all items asked"));
              rates.add(score(wave, "dii_unscored", one.unscored(), "respondents without score"));
            });
    return rates;
  }

  /** The figure of all that lies between such bounds; null where there is none. */
  private ObservationKey figure(SurveyWave wave, Predicate<Band> band) {
    var all = Breakdown.TOTAL.withActivity(plan.design().strata().activity());
    Function<Variable, Band> of = variable -> variable.measure().value().band();
    return plan.variables().stream()
        .filter(one -> DigitalIntensity.POINTS.equals(one.measure().value().numerator()))
        .filter(one -> band.test(of.apply(one)))
        .max(Comparator.comparingDouble(one -> of.apply(one) == null ? 0 : of.apply(one).to()))
        .map(one -> ObservationKey.annual(one.indicator(), all, one.unit().name(), wave.period()))
        .orElse(null);
  }

  private QualityIndicator score(SurveyWave wave, String what, double value, String note) {
    return measure(what, wave.period(), QualityIndicator.ALL, value, note);
  }

  private List<QualityIndicator> linkRates() {
    var rates = new ArrayList<QualityIndicator>();
    for (var period : periods()) {
      long found =
          linkage.outside().getOrDefault(period, 0L)
              + linkage.linked().stream().filter(one -> one.key().period().equals(period)).count();
      long unlinked =
          linkage.unlinked().stream().filter(one -> one.period().equals(period)).count();
      var note = "%d of the sample are not in the frame or have no weight".formatted(unlinked);
      rates.add(measure("link_rate", period, QualityIndicator.ALL, share(found, unlinked), note));
    }
    return rates;
  }

  /** The survey also asks enterprises that these statistics are not about. */
  private List<QualityIndicator> outside() {
    var note = "sampled, known to the frame, not in the target population";
    return linkage.outside().entrySet().stream()
        .map(
            entry ->
                measure(
                    "outside_population",
                    entry.getKey(),
                    QualityIndicator.ALL,
                    entry.getValue(),
                    note))
        .toList();
  }

  private List<QualityIndicator> strata(String period) {
    var design =
        waves.stream()
            .filter(wave -> wave.period().equals(period))
            .map(wave -> wave.weights().design())
            .findFirst();
    var treatment = "treated as " + plan.design().strata().lonely();
    double lonely = design.map(SurveyQuality::lonely).orElse(0L);
    var held = new HashSet<>(design.map(one -> one.strata().levels()).orElse(List.of()));
    var empty =
        population.keySet().stream()
            .filter(key -> key.period().equals(period) && !held.contains(key.stratum()))
            .count();
    return List.of(
        measure("lonely_strata", period, QualityIndicator.ALL, lonely, treatment),
        measure(
            "strata_without_respondents",
            period,
            QualityIndicator.ALL,
            empty,
            "not represented in the estimates"));
  }

  private static long lonely(SampleDesign design) {
    return IntStream.range(0, design.strataCount()).filter(design::isLonely).count();
  }

  private TreeSet<String> periods() {
    var periods = new TreeSet<String>();
    linkage.linked().forEach(one -> periods.add(one.key().period()));
    periods.addAll(linkage.outside().keySet());
    linkage.unlinked().forEach(one -> periods.add(one.period()));
    return periods;
  }

  private QualityIndicator measure(
      String measure, String period, String group, double value, String note) {
    return new QualityIndicator(measure, plan.design().table(), period, group, value, note);
  }

  private static double share(long part, long rest) {
    return (double) part / (part + rest);
  }
}
