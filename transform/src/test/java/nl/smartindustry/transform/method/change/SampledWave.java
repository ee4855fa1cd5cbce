package nl.smartindustry.transform.method.change;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.method.inference.Estimand;
import nl.smartindustry.transform.method.inference.Estimates;
import nl.smartindustry.transform.method.inference.Request;
import nl.smartindustry.transform.method.inference.Weighting;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.LonelyStrata;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.method.sample.SampleDesign;

/** A sample of units with its design, and figures by design weights of what a test asks. */
record SampledWave(Microdata data, Wave wave) {

  static SampledWave of(Microdata data, String stratum, String population) {
    var strata = data.codes(stratum);
    var sizes = new double[strata.levels().size()];
    for (int k = 0; k < data.size(); k++) {
      sizes[strata.of()[k]] = data.numbers(population)[k];
    }
    return new SampledWave(
        data, Wave.of(data.name(), design(strata, null, sizes), data.codes("id")));
  }

  static SampleDesign design(Codes strata, int[] clusters, double... population) {
    return SampleDesign.of(
        strata,
        clusters,
        population,
        SampleDesign.expansion(strata, clusters, population),
        List.of(new int[population.length]),
        LonelyStrata.REMOVE);
  }

  SampledFigures figures(List<Estimand> estimands, List<List<String>> sets) {
    return figures(Weighting.ofDesign(wave.design()), estimands, sets);
  }

  SampledFigures figures(Weighting weighting, List<Estimand> estimands, List<List<String>> sets) {
    var request = new Request(estimands, sets.stream().map(data::crossing).toList());
    return new SampledFigures(data, weighting, Estimates.of(data, weighting, request), Map.of());
  }

  /** Every variable as a total and as a mean; a ratio where it has a denominator. */
  static List<Estimand> estimands(String... variables) {
    return Arrays.stream(variables)
        .map(variable -> variable.split("/"))
        .flatMap(parts -> ofParts(parts).stream())
        .toList();
  }

  private static List<Estimand> ofParts(String[] parts) {
    return parts.length == 2
        ? List.of(new Estimand.Ratio(parts[0], parts[1]))
        : List.of(new Estimand.Total(parts[0]), new Estimand.Mean(parts[0]));
  }
}
