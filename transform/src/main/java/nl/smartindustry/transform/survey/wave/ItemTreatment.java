package nl.smartindustry.transform.survey.wave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.catalogue.ImputationRule;
import nl.smartindustry.transform.catalogue.Treatment;
import nl.smartindustry.transform.catalogue.WinsorisationRule;
import nl.smartindustry.transform.method.imputation.Imputer;
import nl.smartindustry.transform.method.imputation.Imputer.Way;
import nl.smartindustry.transform.method.imputation.Winsorisation;
import nl.smartindustry.transform.method.imputation.Winsorised;
import nl.smartindustry.transform.method.sample.SampleDesign;
import nl.smartindustry.transform.survey.link.SampledUnit;

/**
 * Fills in missing items and brings in extreme ones, as the survey's definition says.
 *
 * @param items by an item, the survey's own answers behind it
 */
record ItemTreatment(Treatment treatment, Map<String, List<String>> items) {
  /**
   * A treated wave.
   *
   * @param imputed by item, which units were given a value
   * @param imputers by item, the ways that gave any
   */
  record Treated(
      List<SampledUnit> units,
      Map<String, boolean[]> imputed,
      Map<String, List<Imputer>> imputers,
      List<Winsorised> winsorised) {}

  /**
   * Treats one wave.
   *
   * @param previous numbers of the enterprises of the wave before
   */
  Treated treat(WaveItems wave, SampleDesign design, Map<String, double[]> previous) {
    var now = wave;
    var imputed = new TreeMap<String, boolean[]>();
    var imputers = new TreeMap<String, List<Imputer>>();
    for (var rule : treatment.imputation()) {
      var flags = imputed.computeIfAbsent(rule.item(), item -> new boolean[wave.units().size()]);
      var imputer = imputer(rule, now, previous);
      var filled = filled(rule, now, imputer);
      if (filled.any()) {
        imputers.computeIfAbsent(rule.item(), item -> new ArrayList<>()).add(imputer);
        now = filled.into(now, rule.item(), flags);
      }
    }
    var winsorised = new ArrayList<Winsorised>();
    for (var rule : treatment.winsorisation()) {
      var item = winsorise(rule, now, design);
      winsorised.add(item);
      now = now.with(rule.item(), item.values());
    }
    return new Treated(now.units(), imputed, imputers, winsorised);
  }

  /**
   * An item with what one rule gave.
   *
   * @param given which units got a value
   */
  private record Filled(double[] values, boolean[] given, boolean any) {
    WaveItems into(WaveItems wave, String item, boolean[] flags) {
      for (int k = 0; k < flags.length; k++) {
        flags[k] |= given[k];
      }
      return wave.with(item, values);
    }
  }

  /** Only those who were asked are given a value. */
  private Filled filled(ImputationRule rule, WaveItems wave, Imputer imputer) {
    var imputed = imputer.impute();
    var asked = wave.asked(items.getOrDefault(rule.item(), List.of(rule.item())));
    var values = wave.values(rule.item());
    var given = new boolean[values.length];
    boolean any = false;
    for (int k = 0; k < values.length; k++) {
      if (asked[k] && imputed.flags()[k]) {
        values[k] = imputed.values()[k];
        given[k] = true;
        any = true;
      }
    }
    return new Filled(values, given, any);
  }

  private static Imputer imputer(
      ImputationRule rule, WaveItems wave, Map<String, double[]> previous) {
    var by =
        rule.method() == Way.PREVIOUS
            ? wave.previous(rule.item(), previous)
            : wave.values(rule.by());
    var ids = wave.units().stream().map(unit -> unit.key().enterprise()).toArray(String[]::new);
    var classes = Imputer.classes(rule.within(), wave::crossing);
    return Imputer.of(rule.method(), wave.values(rule.item()), List.of(by), classes, ids);
  }

  private static Winsorised winsorise(WinsorisationRule rule, WaveItems wave, SampleDesign design) {
    return Winsorisation.aboutMeans(
        rule.item(),
        wave.values(rule.item()),
        design.weights(),
        wave.crossing(List.of(Treatment.STRATUM)),
        wave.crossing(rule.cutoffWithin()));
  }
}
