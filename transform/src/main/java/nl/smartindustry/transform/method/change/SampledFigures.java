package nl.smartindustry.transform.method.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import nl.smartindustry.transform.method.inference.Differences;
import nl.smartindustry.transform.method.inference.Estimates.Estimated;
import nl.smartindustry.transform.method.inference.Influence;
import nl.smartindustry.transform.method.inference.ItemUncertainty;
import nl.smartindustry.transform.method.inference.PointEstimate;
import nl.smartindustry.transform.method.inference.Weighting;
import nl.smartindustry.transform.method.sample.Microdata;

/**
 * The figures of one wave with the sample that they were made of.
 *
 * @param data one row per sampled unit, in the order of the design
 * @param imputed by item what its imputation adds to a variance
 * @param estimated one for each estimand and domain set, the same request in both waves
 */
public record SampledFigures(
    Microdata data,
    Weighting weighting,
    List<Estimated> estimated,
    Map<String, ItemUncertainty> imputed) {
  public SampledFigures {
    estimated = List.copyOf(estimated);
  }

  /**
   * One figure of a wave.
   *
   * @param of the wave
   * @param domain its place in the set
   */
  public record Single(SampledFigures of, Estimated set, int domain) {
    /** Its linearised variable, by unit. */
    double[] influence() {
      return Influence.of(of.data, of.weighting, of.imputed, set.estimand(), set.domains(), domain);
    }

    /** Whether a unit, by its row, is in it with a valid answer. */
    IntPredicate members() {
      var domains = set.domains().of();
      var y = of.data.numbers(set.estimand().y());
      var x = set.estimand().x().map(of.data::numbers).orElse(y);
      return k -> domains[k] == domain && !Double.isNaN(y[k] + x[k]);
    }

    /** This less another figure of the same set, with what both share. */
    public PointEstimate less(Single other) {
      return Differences.of(of.data, of.weighting, of.imputed, set, domain, other.domain);
    }
  }

  /** Index of each domain of a set by its name. */
  static Map<String, Integer> domains(Estimated estimated) {
    var index = new HashMap<String, Integer>();
    for (int d = 0; d < estimated.domains().size(); d++) {
      index.put(estimated.domains().label(d), d);
    }
    return index;
  }
}
