package nl.smartindustry.transform.survey.wave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.transform.catalogue.ImputationRule;
import nl.smartindustry.transform.catalogue.Treatment.ResponseRule;
import nl.smartindustry.transform.method.imputation.Imputer.Way;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.method.sample.ResponseOutcome;
import nl.smartindustry.transform.survey.link.FrameReading;
import nl.smartindustry.transform.survey.link.SampledUnit;
import nl.smartindustry.transform.survey.wave.ItemTreatment.Sizes;
import nl.smartindustry.transform.survey.wave.ItemTreatment.Treated;

/**
 * A wave whose missing items are filled in, whose extreme ones are brought in and whose enterprises
 * are scored.
 *
 * @param members its enterprises, those whose outcome is known or that have others to stand for
 * @param units which of the sample they are, and how the wave was drawn
 * @param reported what they answered, in columns
 * @param treated the same as treated, with what was done
 * @param scored the same with their digital intensity
 */
public record TreatedWave(
    List<SampledUnit> members,
    Respondents units,
    Microdata reported,
    Treated treated,
    ScoredWave scored) {
  String period() {
    return members.get(0).key().period();
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
    for (var sampled : periods.values()) {
      if (sampled.stream().anyMatch(SampledUnit::answered)) {
        var before = waves.isEmpty() ? null : waves.get(waves.size() - 1);
        waves.add(new Treating(plan, frame).wave(sampled, before));
      }
    }
    return waves;
  }

  /** How a survey's waves are treated. */
  private record Treating(SurveyPlan plan, FrameReading frame) {
    /**
     * One wave.
     *
     * @param linked all linked units, the silent among them
     * @param before the wave before; null for none
     */
    TreatedWave wave(List<SampledUnit> linked, TreatedWave before) {
      var rules = plan.design().treatment();
      boolean grouped = !rules.response().groups().isEmpty();
      var sampled = grouped ? linked : linked.stream().filter(SampledUnit::resolved).toList();
      var units = respondents(sampled, rules.response());
      var members = Arrays.stream(units.kept()).mapToObj(sampled::get).toList();
      var reported = plan.columns().table(plan.design().table(), members);
      var period = members.get(0).key().period();
      var filling = plan.scoring().filling(period);
      var all = Stream.of(rules.imputation(), filling).flatMap(List::stream).toList();
      var known = withEarlier(reported, members, all, before);
      var items = treatment(members, units, plan.behind());
      var imputed = items.impute(known, rules.imputation(), Sizes.FILLED_IN);
      var treated = items.winsorise(imputed, rules.winsorisation(), units.weights());
      var scores = treatment(members, units, plan.scoring().behind());
      var filled = scores.impute(treated.data(), filling, Sizes.FILLED_IN);
      var scored = ScoredWave.of(plan.scoring(), period, filled);
      return new TreatedWave(members, units, reported, treated, scored);
    }

    /** Without groups those whose outcome is known are the sample: r stands for n of a stratum. */
    private Respondents respondents(List<SampledUnit> sampled, ResponseRule rule) {
      var outcomes = sampled.stream().map(SampledUnit::outcome).toArray(ResponseOutcome[]::new);
      var by = rule.groups();
      var groups = by.isEmpty() ? null : plan.columns().table("", sampled).crossing(by).codes();
      return Respondents.of(
          DesignWeights.of(plan, frame, sampled), outcomes, groups, rule.adjustment());
    }

    /** Only those that answered and were asked may be given a value. */
    private static ItemTreatment treatment(
        List<SampledUnit> members, Respondents units, Map<String, List<String>> behind) {
      var ids = members.stream().map(unit -> unit.key().enterprise()).toArray(String[]::new);
      return new ItemTreatment(
          units, ids, item -> asked(members, behind.getOrDefault(item, List.of(item))));
    }

    private static boolean[] asked(List<SampledUnit> members, List<String> behind) {
      var asked = new boolean[members.size()];
      for (int k = 0; k < asked.length; k++) {
        var unit = members.get(k);
        asked[k] =
            unit.answered() && behind.stream().noneMatch(item -> unit.lacks(item, "not_asked"));
      }
      return asked;
    }

    /** With the enterprises' own answers of the wave before, where rules ask for these. */
    private static Microdata withEarlier(
        Microdata data, List<SampledUnit> members, List<ImputationRule> rules, TreatedWave before) {
      var rows = new HashMap<String, Integer>();
      for (int k = 0; before != null && k < before.members().size(); k++) {
        rows.put(before.members().get(k).key().enterprise(), k);
      }
      var known = data;
      for (var rule : rules) {
        if (rule.method() == Way.PREVIOUS && rule.previous() == null) {
          var earlier = new double[members.size()];
          for (int k = 0; k < earlier.length; k++) {
            var row = rows.get(members.get(k).key().enterprise());
            earlier[k] =
                row == null ? Double.NaN : before.scored().data().numbers(rule.item())[row];
          }
          known = known.with(rule.earlier(), earlier);
        }
      }
      return known;
    }
  }
}
