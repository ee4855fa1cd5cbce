package nl.smartindustry.transform.survey.estimate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.method.change.Overlap;
import nl.smartindustry.transform.method.change.SharedPopulation;
import nl.smartindustry.transform.method.change.SharedPopulation.Count;
import nl.smartindustry.transform.method.change.Wave;
import nl.smartindustry.transform.method.change.WaveEstimate;
import nl.smartindustry.transform.method.change.WavePair;
import nl.smartindustry.transform.method.inference.Differences;
import nl.smartindustry.transform.method.inference.Influence;
import nl.smartindustry.transform.method.inference.Request;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.survey.SurveySample;
import nl.smartindustry.transform.survey.link.StratumKey;
import nl.smartindustry.transform.survey.wave.SurveyWave;
import nl.smartindustry.transform.survey.wave.Variable;

/** What two figures of one survey have in common: the enterprises that both rest on. */
final class SurveyComparisons {
  private final Description description;
  private final Map<String, WaveInfluence> influences = new HashMap<>();
  private final Map<List<String>, Overlap> overlaps = new HashMap<>();

  SurveyComparisons(Description description) {
    this.description = description;
  }

  /** A figure in two waves, with the covariance that the enterprises in both samples give. */
  WavePair pair(Figure earlier, Figure later) {
    var overlap =
        overlaps.computeIfAbsent(
            List.of(earlier.key().period(), later.key().period()),
            periods -> overlap(wave(periods.get(0)), wave(periods.get(1))));
    double covariance =
        overlap.units() == 0
            ? 0
            : overlap.covariance(
                influence(earlier).of(earlier.key()), influence(later).of(later.key()));
    return new WavePair(estimate(earlier), estimate(later), covariance, overlap.units());
  }

  /** The standard error of a difference within one wave. */
  double errorOfDifference(Figure first, Figure second) {
    return influence(first).errorOfDifference(first.key(), second.key());
  }

  private static WaveEstimate estimate(Figure figure) {
    var estimate = figure.result().computed().orElseThrow().estimate();
    double error = estimate.standardError();
    return new WaveEstimate(estimate.value(), error * error);
  }

  private WaveInfluence influence(Figure figure) {
    return influences.computeIfAbsent(
        figure.key().period(), period -> new WaveInfluence(description, wave(period)));
  }

  private SurveyWave wave(String period) {
    return description.survey().waves().stream()
        .filter(wave -> wave.period().equals(period))
        .findFirst()
        .orElseThrow();
  }

  private Overlap overlap(SurveyWave first, SurveyWave second) {
    var shared = new SharedPopulations(description.survey().sample()).of(first, second);
    return Overlap.of(named(first), named(second), shared);
  }

  private static Wave named(SurveyWave wave) {
    var ids = wave.members().stream().map(unit -> unit.key().enterprise()).toArray(String[]::new);
    return Wave.of(wave.units().name(), wave.weights().design(), Codes.of(ids));
  }

  /** The linearised variables of the figures of one wave. */
  static final class WaveInfluence {
    private final SurveyWave wave;
    private final List<Variable> variables;
    private final Map<Breakdown, Located> located = new HashMap<>();

    /** A domain as a combination of a crossing. */
    private record Located(Crossing crossing, int combination) {}

    WaveInfluence(Description description, SurveyWave wave) {
      this.wave = wave;
      this.variables = description.survey().sample().plan().variables();
      variables.stream()
          .flatMap(one -> description.catalogue().crossings(one.indicator()).stream())
          .distinct()
          .forEach(by -> locate(by, description));
    }

    private void locate(List<String> by, Description description) {
      var crossing = wave.units().crossing(by);
      for (int d = 0; d < crossing.size(); d++) {
        located.put(description.at(crossing, d), new Located(crossing, d));
      }
    }

    private Variable variable(ObservationKey key) {
      return variables.stream()
          .filter(one -> one.indicator().code().equals(key.indicator()))
          .filter(one -> one.unit().name().equals(key.unit()))
          .filter(one -> one.split().equals(key.breakdown().split()))
          .findFirst()
          .orElseThrow();
    }

    /** By unit, unweighted, in the unit of the figure. */
    double[] of(ObservationKey key) {
      var variable = variable(key);
      var at = located.get(key.breakdown());
      var u =
          Influence.of(
              wave.units(),
              wave.weights().of(variable.unit().weighing()),
              wave.treatment().uncertainty(),
              variable.estimand(),
              at.crossing(),
              at.combination());
      for (int k = 0; k < u.length; k++) {
        u[k] *= variable.unit().factor();
      }
      return u;
    }

    /** The standard error of one figure less another of the same variable, wave and crossing. */
    double errorOfDifference(ObservationKey first, ObservationKey second) {
      var variable = variable(first);
      var weighting = wave.weights().of(variable.unit().weighing());
      var at = located.get(first.breakdown());
      var request =
          new Request(
              List.of(variable.estimand()), List.of(at.crossing()), wave.treatment().uncertainty());
      int other = located.get(second.breakdown()).combination();
      double error =
          Differences.standardError(wave.units(), weighting, request, at.combination(), other);
      return variable.unit().factor() * error;
    }
  }

  /** How many enterprises the populations of two waves of a survey have in common. */
  private record SharedPopulations(SurveySample sample) {
    /** The enterprises in the population of both waves, by their strata in each. */
    SharedPopulation of(SurveyWave first, SurveyWave second) {
      return SharedPopulation.of(
          sample.plan().design().weighted() ? sampled(first, second) : framed(first, second));
    }

    private List<Count> framed(SurveyWave first, SurveyWave second) {
      var counts = new ArrayList<Count>();
      sample
          .frame()
          .histories()
          .forEach(
              (steps, enterprises) -> {
                var from = stratum(steps, first.period());
                var to = stratum(steps, second.period());
                if (from != null && to != null) {
                  counts.add(new Count(from, to, enterprises));
                }
              });
      return counts;
    }

    private static String stratum(List<StratumKey> steps, String period) {
      return steps.stream()
          .filter(step -> step.period().equals(period))
          .map(StratumKey::stratum)
          .findFirst()
          .orElse(null);
    }

    /**
     * Without frames: an enterprise in both samples stands for as many as the larger of its weights
     * says. That is the overlap of the populations where the samples were drawn to overlap as much
     * as they can, as a yearly panel is.
     */
    private static List<Count> sampled(SurveyWave first, SurveyWave second) {
      var rows = new HashMap<String, Integer>();
      for (int k = 0; k < first.members().size(); k++) {
        rows.put(first.members().get(k).key().enterprise(), k);
      }
      var counts = new ArrayList<Count>();
      for (int k = 0; k < second.members().size(); k++) {
        var row = rows.get(second.members().get(k).key().enterprise());
        if (row != null) {
          double one = first.weights().design().weights()[row];
          double other = second.weights().design().weights()[k];
          counts.add(
              new Count(
                  first.members().get(row).place().stratum(),
                  second.members().get(k).place().stratum(),
                  Math.max(1, Math.max(one, other))));
        }
      }
      return counts;
    }
  }
}
