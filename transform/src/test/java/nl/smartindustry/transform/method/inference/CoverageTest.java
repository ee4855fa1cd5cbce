package nl.smartindustry.transform.method.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.LonelyStrata;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.method.sample.SampleDesign;
import org.junit.jupiter.api.Test;

/** Over 300 redraws of a sample, 95% intervals hold the truth 92 to 98% of the time. */
class CoverageTest {
  private static final int REDRAWS = 300;
  private static final int[] POPULATION = {900, 500, 300, 60};
  private static final int[] SAMPLED = {60, 70, 80, 60};

  private final Population population = Population.generated(new Random(2014));

  @Test
  void ofATotal() {
    holds(new Estimand.Total("y"), population.sum(population.y));
  }

  @Test
  void ofAShare() {
    holds(new Estimand.Mean("share"), population.sum(population.share) / population.size());
  }

  @Test
  void ofARatio() {
    holds(
        new Estimand.Ratio("y", "x"), population.sum(population.y) / population.sum(population.x));
  }

  @Test
  void ofAMedian() {
    var sorted = population.y.clone();
    Arrays.sort(sorted);
    holds(new Estimand.Quantile("y", 0.5), sorted[(sorted.length - 1) / 2]);
  }

  private void holds(Estimand estimand, double truth) {
    var random = new Random(300);
    int covered = 0;
    for (int redraw = 0; redraw < REDRAWS; redraw++) {
      var sample = population.draw(random);
      var request = new Request(List.of(estimand), List.of(sample.crossing(List.of())));
      var weighting = Weighting.ofDesign(population.design(sample));
      var interval = Estimates.of(sample, weighting, request).get(0).figures().get(0).interval();
      covered += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }
    assertThat(100.0 * covered / REDRAWS).isBetween(92.0, 98.0);
  }

  /** Four strata, the last taken completely; larger units are more scattered. */
  private record Population(int[] stratum, double[] x, double[] y, double[] share) {
    static Population generated(Random random) {
      int size = Arrays.stream(POPULATION).sum();
      var stratum = new int[size];
      var x = new double[size];
      var y = new double[size];
      var share = new double[size];
      int k = 0;
      for (int h = 0; h < POPULATION.length; h++) {
        for (int i = 0; i < POPULATION[h]; i++, k++) {
          stratum[k] = h;
          x[k] = (h + 1) * (5 + 10 * random.nextDouble());
          y[k] = x[k] * Math.exp(1 + 0.5 * random.nextGaussian());
          share[k] = random.nextDouble() < 0.2 + 0.15 * h ? 1 : 0;
        }
      }
      return new Population(stratum, x, y, share);
    }

    int size() {
      return stratum.length;
    }

    double sum(double[] values) {
      return Arrays.stream(values).sum();
    }

    Microdata draw(Random random) {
      var drawn = new ArrayList<Integer>();
      int first = 0;
      for (int h = 0; h < POPULATION.length; h++) {
        var members = new ArrayList<Integer>();
        for (int k = first; k < first + POPULATION[h]; k++) {
          members.add(k);
        }
        first += POPULATION[h];
        Collections.shuffle(members, random);
        drawn.addAll(members.subList(0, SAMPLED[h]));
      }
      return rows(drawn.stream().mapToInt(Integer::intValue).toArray());
    }

    private Microdata rows(int[] units) {
      Map<String, double[]> numbers = new LinkedHashMap<>();
      numbers.put("x", Arrays.stream(units).mapToDouble(k -> x[k]).toArray());
      numbers.put("y", Arrays.stream(units).mapToDouble(k -> y[k]).toArray());
      numbers.put("share", Arrays.stream(units).mapToDouble(k -> share[k]).toArray());
      var strata = Arrays.stream(units).map(k -> stratum[k]).toArray();
      var codes = new Codes(strata, List.of("a", "b", "c", "d"));
      return new Microdata("redraw", units.length, numbers, Map.of("stratum", codes));
    }

    SampleDesign design(Microdata sample) {
      var sizes = Arrays.stream(POPULATION).asDoubleStream().toArray();
      return Samples.design(sample, LonelyStrata.POOLED, sizes);
    }
  }
}
