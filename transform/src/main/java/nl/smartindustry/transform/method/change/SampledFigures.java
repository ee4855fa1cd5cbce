package nl.smartindustry.transform.method.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
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
    /** Whether only the units of its domain contribute to it. */
    boolean isOfMembers() {
      var imputed = of.imputed;
      return !of.weighting.isCalibrated()
          && !imputed.containsKey(set.estimand().y())
          && set.estimand().x().filter(imputed::containsKey).isEmpty();
    }

    /** The units that contribute, by their rows. */
    int[] units() {
      var domains = set.domains().of();
      boolean all = !isOfMembers();
      return IntStream.range(0, domains.length).filter(k -> all || domains[k] == domain).toArray();
    }

    /** Its linearised variable by contributing unit. */
    double[] influence(int[] units) {
      return isOfMembers()
          ? Influence.within(of.data, of.weighting, set.estimand(), units)
          : Influence.of(of.data, of.weighting, of.imputed, set.estimand(), set.domains(), domain);
    }

    /** Whether a contributing unit is in it with a valid answer. */
    IntPredicate members(int[] units) {
      var domains = set.domains().of();
      var y = of.data.numbers(set.estimand().y());
      var x = set.estimand().x().map(of.data::numbers).orElse(y);
      return i -> domains[units[i]] == domain && !Double.isNaN(y[units[i]] + x[units[i]]);
    }

    /** This less another figure of the same set, with what both share. */
    public PointEstimate less(Single other) {
      return Differences.of(of.data, of.weighting, of.imputed, set, domain, other.domain);
    }
  }

  /** Index of each domain of a set by its name, in their order. */
  static Map<String, Integer> domains(Estimated estimated) {
    var index = new LinkedHashMap<String, Integer>();
    for (int d = 0; d < estimated.domains().size(); d++) {
      index.put(estimated.domains().label(d), d);
    }
    return index;
  }
}
