package nl.smartindustry.transform.method.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.method.inference.Estimates.Estimated;
import nl.smartindustry.transform.method.inference.ItemUncertainty;
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

  /** Index of each domain of a set by its name. */
  static Map<String, Integer> domains(Estimated estimated) {
    var index = new HashMap<String, Integer>();
    for (int d = 0; d < estimated.domains().size(); d++) {
      index.put(estimated.domains().label(d), d);
    }
    return index;
  }
}
