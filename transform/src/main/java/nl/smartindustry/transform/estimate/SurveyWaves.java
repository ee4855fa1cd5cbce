package nl.smartindustry.transform.estimate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.transform.design.SampleDesign;
import nl.smartindustry.transform.link.SampledUnit;
import nl.smartindustry.transform.microdata.Codes;
import nl.smartindustry.transform.microdata.Microdata;
import nl.smartindustry.transform.population.FrameReading;
import nl.smartindustry.transform.weight.DesignWeights;
import nl.smartindustry.transform.weight.WaveWeights;

/** From the linked units of a survey to its waves. */
public record SurveyWaves(SurveyPlan plan, FrameReading frame, Deflators deflators) {
  /**
   * The waves with respondents, in order.
   *
   * @param linked units in a stratum, in the order of period and enterprise
   */
  public List<SurveyWave> of(List<SampledUnit> linked) {
    var periods =
        linked.stream()
            .filter(SampledUnit::resolved)
            .collect(
                Collectors.groupingBy(
                    unit -> unit.key().period(), TreeMap::new, Collectors.toList()));
    return periods.values().stream()
        .filter(units -> units.stream().anyMatch(SampledUnit::answered))
        .map(this::wave)
        .toList();
  }

  private SurveyWave wave(List<SampledUnit> units) {
    var period = units.get(0).key().period();
    var codes = codes(units);
    var numbers = new LinkedHashMap<String, double[]>();
    var answers = new ArrayList<AnswerCounts>();
    var unpriced = new ArrayList<boolean[]>();
    for (int v = 0; v < plan.variables().size(); v++) {
      var variable = plan.variables().get(v);
      var pair = new VariablePair(plan.columns(), variable).of(units);
      answers.add(AnswerCounts.of(units, plan.items().get(v), pair.y()));
      var deflator = variable.indicator().measure().value().deflator();
      unpriced.add(
          deflator == null ? null : deflate(pair.y(), codes.get(deflator.by()), variable, period));
      numbers.put(variable.y(), pair.y());
      numbers.put(variable.x(), pair.x());
    }
    var data = new Microdata(plan.design().table() + " of " + period, units.size(), numbers, codes);
    return new SurveyWave(period, units, data, weights(units), answers, unpriced);
  }

  /** Puts amounts into prices of the base year; tells for which units there is no price. */
  private boolean[] deflate(double[] y, Codes activity, Variable variable, String period) {
    var deflator = variable.indicator().measure().value().deflator();
    var unpriced = new boolean[y.length];
    for (int k = 0; k < y.length; k++) {
      if (!Double.isNaN(y[k])) {
        y[k] *= deflators.factor(deflator, String.valueOf(activity.level(k)), period);
        unpriced[k] = Double.isNaN(y[k]);
      }
    }
    return unpriced;
  }

  private Map<String, Codes> codes(List<SampledUnit> units) {
    var codes = new LinkedHashMap<String, Codes>();
    var names = plan.columns().dimensions();
    for (int d = 0; d < names.size(); d++) {
      var texts = new String[units.size()];
      for (int k = 0; k < texts.length; k++) {
        texts[k] = units.get(k).answered() ? units.get(k).place().codes().get(d) : null;
      }
      codes.put(names.get(d), Codes.of(texts));
    }
    return codes;
  }

  private WaveWeights weights(List<SampledUnit> units) {
    var dimensions = plan.columns().dimensions();
    return WaveWeights.of(plan.design(), design(units), units, dimensions, frame);
  }

  private SampleDesign design(List<SampledUnit> units) {
    var design = plan.design();
    if (!design.weighted()) {
      return DesignWeights.fromFrame(units, frame.population(), design.strata().lonely());
    }
    int column = plan.columns().number(design.fields().weight());
    var weights = units.stream().mapToDouble(unit -> unit.numbers()[column]).toArray();
    return DesignWeights.fromDelivery(units, weights, design.strata().lonely());
  }
}
