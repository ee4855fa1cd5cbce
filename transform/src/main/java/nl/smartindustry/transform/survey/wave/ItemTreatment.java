package nl.smartindustry.transform.survey.wave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.smartindustry.transform.catalogue.ImputationRule;
import nl.smartindustry.transform.catalogue.WinsorisationRule;
import nl.smartindustry.transform.method.imputation.Imputed;
import nl.smartindustry.transform.method.imputation.Imputer;
import nl.smartindustry.transform.method.imputation.Winsorisation;
import nl.smartindustry.transform.method.imputation.Winsorised;
import nl.smartindustry.transform.method.sample.Microdata;

/**
 * Fills in missing items and brings in extreme ones, as definitions say.
 *
 * @param ids of the units, by which equally near neighbours are ordered
 * @param asked by item, which units may be given a value; null for all
 */
public record ItemTreatment(Respondents units, String[] ids, Function<String, boolean[]> asked) {
  /** Which values of a size a missing item is filled in by, where the size has gaps of its own. */
  public enum Sizes {
    /** As they were reported. */
    REPORTED,
    /** As the rules before have filled them in. */
    FILLED_IN
  }

  /**
   * What one rule did to an item.
   *
   * @param imputer how it was filled in
   * @param result with values for those only that were asked
   */
  public record ImputedItem(String item, Imputer imputer, Imputed result) {}

  /**
   * A treated wave.
   *
   * @param data its columns, as treated
   * @param imputed by rule
   * @param winsorised by rule
   */
  public record Treated(Microdata data, List<ImputedItem> imputed, List<Winsorised> winsorised) {
    /** By item, which units were given a value. */
    Map<String, boolean[]> flags() {
      var flags = new TreeMap<String, boolean[]>();
      for (var one : imputed) {
        var given = flags.computeIfAbsent(one.item(), item -> new boolean[data.size()]);
        for (int k = 0; k < given.length; k++) {
          given[k] |= one.result().flags()[k];
        }
      }
      return flags;
    }

    /** By item, the ways that gave any value. */
    Map<String, List<Imputer>> imputers() {
      var imputers = new TreeMap<String, List<Imputer>>();
      for (var one : imputed) {
        if (one.result().count() > 0) {
          imputers.computeIfAbsent(one.item(), item -> new ArrayList<>()).add(one.imputer());
        }
      }
      return imputers;
    }
  }

  /** Fills in items, rule after rule. */
  public Treated impute(Microdata data, List<ImputationRule> rules, Sizes sizes) {
    var now = data;
    var imputed = new ArrayList<ImputedItem>();
    for (var rule : rules) {
      var by = sizes == Sizes.REPORTED ? data : now;
      var item = imputed(rule, now, by);
      imputed.add(item);
      now = now.with(rule.item(), item.result().values());
    }
    return new Treated(now, imputed, List.of());
  }

  private ImputedItem imputed(ImputationRule rule, Microdata data, Microdata sizes) {
    var y = data.numbers(rule.item());
    var by = rule.sources().stream().map(sizes::numbers).toList();
    var classes = Imputer.classes(rule.within(), names -> units.crossing(data, names));
    var imputer = Imputer.of(rule.method(), y, by, classes, ids);
    return new ImputedItem(
        rule.item(), imputer, imputer.impute().among(asked.apply(rule.item()), y));
  }

  /**
   * Brings in the extreme values of items, rule after rule.
   *
   * @param weights those with which the totals of the items are estimated, or, where each figure
   *     has a calibrated weight of its own, those of the design
   */
  public Treated winsorise(Treated imputed, List<WinsorisationRule> rules, double[] weights) {
    var now = imputed.data();
    var winsorised = new ArrayList<Winsorised>();
    for (var rule : rules) {
      var item =
          Winsorisation.aboutMeans(
              rule.item(),
              now.numbers(rule.item()),
              weights,
              units.crossing(now, rule.within()),
              units.crossing(now, rule.cutoffWithin()));
      winsorised.add(item);
      now = now.with(rule.item(), item.values());
    }
    return new Treated(now, imputed.imputed(), winsorised);
  }
}
