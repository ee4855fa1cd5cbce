package nl.smartindustry.transform.survey.wave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.transform.survey.link.FrameReading;
import nl.smartindustry.transform.survey.link.SampledUnit;

/**
 * A wave whose missing items are filled in, whose extreme ones are brought in and whose enterprises
 * are scored.
 *
 * @param reported the units whose outcome is known, as they answered
 * @param design how the wave was drawn
 * @param treated the same units as treated, with what was done to them
 * @param scored the same units with their digital intensity
 */
public record TreatedWave(
    List<SampledUnit> reported,
    WaveDesign design,
    ItemTreatment.Treated treated,
    ScoredWave scored) {
  String period() {
    return reported.get(0).key().period();
  }

  /** The numbers of its enterprises, for the next wave. */
  private Map<String, double[]> numbers() {
    var numbers = new HashMap<String, double[]>();
    scored.units().forEach(unit -> numbers.put(unit.key().enterprise(), unit.numbers()));
    return numbers;
  }

  /**
   * The waves with respondents, in order.
   *
   * @param linked units in a stratum, in the order of period and enterprise
   */
  public static List<TreatedWave> of(
      SurveyPlan plan, FrameReading frame, List<SampledUnit> linked) {
    var periods =
        linked.stream()
            .collect(
                Collectors.groupingBy(
                    unit -> unit.key().period(), TreeMap::new, Collectors.toList()));
    var waves = new ArrayList<TreatedWave>();
    Map<String, double[]> previous = Map.of();
    for (var units : periods.values()) {
      if (units.stream().anyMatch(SampledUnit::answered)) {
        var wave = new Treating(plan, frame).wave(units, previous);
        waves.add(wave);
        previous = wave.numbers();
      }
    }
    return waves;
  }

  /** How a survey's waves are treated. */
  private record Treating(SurveyPlan plan, FrameReading frame) {
    /**
     * One wave of its resolved units.
     *
     * @param sampled all linked units, the silent among them
     */
    TreatedWave wave(List<SampledUnit> sampled, Map<String, double[]> previous) {
      var units = sampled.stream().filter(SampledUnit::resolved).toList();
      var design = design(sampled, units);
      var treated =
          new ItemTreatment(plan.design().treatment(), plan.behind())
              .treat(new WaveItems(plan.columns(), units), design.design(), previous);
      var items = new WaveItems(plan.columns(), treated.units());
      var scored = ScoredWave.of(plan.scoring(), items, design.design(), previous);
      return new TreatedWave(units, design, treated, scored);
    }

    private WaveDesign design(List<SampledUnit> sampled, List<SampledUnit> units) {
      var lonely = plan.design().strata().lonely();
      var groups = plan.design().treatment().response().groups();
      if (plan.design().weighted()) {
        int column = plan.columns().number(plan.design().fields().weight());
        var weights = units.stream().mapToDouble(unit -> unit.numbers()[column]).toArray();
        return WaveDesign.of(DesignWeights.fromDelivery(units, weights, lonely));
      }
      if (groups.isEmpty()) {
        return WaveDesign.of(DesignWeights.fromFrame(units, frame.population(), lonely));
      }
      var crossing = new WaveItems(plan.columns(), sampled).crossing(groups);
      return WaveDesign.ofGroups(sampled, crossing.codes(), frame.population(), lonely);
    }
  }
}
