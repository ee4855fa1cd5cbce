package nl.smartindustry.transform.method.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.inference.Estimand;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;
import org.junit.jupiter.api.Test;

/**
 * The law of the method: over many coordinated pairs of samples of one changing population the
 * standard error is right and the interval covers the true change.
 */
class CoordinatedSamplesLawTest {
  private static final int REDRAWS = 300;

  /** A unit in both waves; no stratum in a wave in which it does not exist. */
  private record Unit(String id, String before, String after, double y1, double y2) {}

  private final SplittableRandom random = new SplittableRandom(19790104);
  private final List<Unit> population = population();
  private final Map<String, Long> before = sizes(true);
  private final Map<String, Long> after = sizes(false);
  private final SharedPopulation shared =
      SharedPopulation.of(
          population.stream()
              .filter(unit -> unit.before() != null && unit.after() != null)
              .map(unit -> new SharedPopulation.Count(unit.before(), unit.after(), 1))
              .toList());

  @Test
  void theStandardErrorIsRightAndTheIntervalCovers() {
    double truth = population.stream().mapToDouble(unit -> unit.y2() - unit.y1()).sum();
    var changes = IntStream.range(0, REDRAWS).mapToObj(draw -> redraw()).toList();

    double spread =
        Math.sqrt(
            changes.stream().mapToDouble(c -> Math.pow(c.delta() - truth, 2)).average().orElse(0));
    double se = Math.sqrt(changes.stream().mapToDouble(c -> c.se() * c.se()).average().orElse(0));
    double covered =
        changes.stream()
            .filter(c -> Math.abs(c.delta() - truth) <= 1.959963984540054 * c.se())
            .count();
    double rho = changes.stream().mapToDouble(c -> c.pair().rho()).average().orElse(0);

    assertThat(se / spread).isBetween(0.9, 1.1);
    assertThat(covered / REDRAWS).isBetween(0.92, 0.98);
    assertThat(rho).as("the waves have much in common").isGreaterThan(0.5);
  }

  private List<Unit> population() {
    var units = new ArrayList<Unit>();
    for (int k = 0; k < 1200; k++) {
      int size = random.nextInt(4);
      double level = 10 * Math.pow(3, size) * Math.exp(normal() * 0.4);
      double fate = random.nextDouble();
      boolean born = fate < 0.06;
      boolean dead = fate > 0.94;
      int later = fate > 0.4 && fate < 0.5 ? Math.min(3, size + 1) : size;
      units.add(
          new Unit(
              "E" + k,
              born ? null : "S" + size,
              dead ? null : "S" + later,
              born ? 0 : level,
              dead ? 0 : level * Math.exp(0.05 + normal() * 0.2)));
    }
    return units;
  }

  private double normal() {
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }

  private Map<String, Long> sizes(boolean earlier) {
    return population.stream()
        .map(unit -> earlier ? unit.before() : unit.after())
        .filter(stratum -> stratum != null)
        .collect(Collectors.groupingBy(stratum -> stratum, Collectors.counting()));
  }

  private Change redraw() {
    var numbers = random.doubles(population.size()).toArray();
    var order =
        IntStream.range(0, numbers.length)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> numbers[k]))
            .map(population::get)
            .toList();
    var first = draw(order, true, before, 0);
    // the later wave starts a little further on, so that some units rotate out
    var second = draw(order, false, after, 0.03 * order.size());
    var total = List.<Estimand>of(new Estimand.Total("y"));
    var all = List.of(List.<String>of());
    return Changes.of(
            first.figures(total, all),
            second.figures(total, all),
            Overlap.of(first.wave(), second.wave(), shared))
        .get(0)
        .pair()
        .difference();
  }

  /** The first units of each stratum in the order of their numbers; the largest all. */
  private static SampledWave draw(
      List<Unit> order, boolean earlier, Map<String, Long> sizes, double skip) {
    var taken = new TreeMap<String, Integer>();
    var sample = new ArrayList<Unit>();
    for (int i = 0; i < order.size(); i++) {
      var unit = order.get((i + (int) skip) % order.size());
      var stratum = earlier ? unit.before() : unit.after();
      if (stratum != null && taken.merge(stratum, 1, Integer::sum) <= wanted(stratum, sizes)) {
        sample.add(unit);
      }
    }
    return wave(sample, earlier, sizes);
  }

  private static double wanted(String stratum, Map<String, Long> sizes) {
    double[] rates = {0.1, 0.2, 0.4, 1};
    return rates[stratum.charAt(1) - '0'] * sizes.get(stratum);
  }

  private static SampledWave wave(List<Unit> sample, boolean earlier, Map<String, Long> sizes) {
    var strata =
        sample.stream().map(unit -> earlier ? unit.before() : unit.after()).toArray(String[]::new);
    var ids = sample.stream().map(Unit::id).toArray(String[]::new);
    var y = sample.stream().mapToDouble(unit -> earlier ? unit.y1() : unit.y2()).toArray();
    var counts = Arrays.stream(strata).mapToDouble(sizes::get).toArray();
    var data =
        new Microdata(
            "wave",
            y.length,
            Map.of("y", y, "N", counts),
            Map.of("id", Codes.of(ids), "stratum", Codes.of(strata)));
    return SampledWave.of(data, "stratum", "N");
  }
}
