package nl.smartindustry.transform.method.change;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.SampleDesign;

/** The units that two waves share, with all that does not depend on a variable worked out once. */
public final class Overlap {
  private final Drawn first;
  private final Drawn second;
  private final Matching drawn;
  private final Matching units;
  private final double[] coefficients;
  private final OverlapPart whole;

  private Overlap(Drawn first, Drawn second, Wave one, Wave two, SharedPopulation population) {
    this.first = first;
    this.second = second;
    drawn = Matching.of(one.name(), first.ids(), two.name(), second.ids());
    units = one.clusters() == null ? drawn : matching(one, two);
    coefficients = coefficients(population);
    whole = new OverlapPart(this, all(first), all(second));
  }

  private static int[] all(Drawn wave) {
    return IntStream.range(0, wave.design().units()).toArray();
  }

  /**
   * Matches two waves by identifier.
   *
   * @param population N of each pair of strata, by the names that the designs of the waves give
   * @throws Refusal where an identifier is repeated within a wave, or the samples share more units
   *     of a pair of strata than the population has
   */
  public static Overlap of(Wave first, Wave second, SharedPopulation population) {
    return new Overlap(Drawn.of(first), Drawn.of(second), first, second, population);
  }

  private static Matching matching(Wave one, Wave two) {
    return Matching.of(one.name(), one.units(), two.name(), two.units());
  }

  /** By what was drawn in both waves; the same for all of a pair of strata. */
  private double[] coefficients(SharedPopulation population) {
    var pairs = drawn.crossing(first.strata(), second.strata()).members();
    Arrays.sort(pairs, Comparator.comparingInt(rows -> rows[0]));
    var coefficients = new double[drawn.size()];
    for (var rows : pairs) {
      double coefficient = coefficient(rows[0], rows.length, population);
      Arrays.stream(rows).forEach(row -> coefficients[row] = coefficient);
    }
    return coefficients;
  }

  int firstStratum(int row) {
    return first.stratum()[drawn.first()[row]];
  }

  int secondStratum(int row) {
    return second.stratum()[drawn.second()[row]];
  }

  /** The bracket of the formula on expanded values, with both corrections: see covariance. */
  private double coefficient(int row, int shared, SharedPopulation population) {
    int h = firstStratum(row);
    int g = secondStratum(row);
    double known = population.units(name(first, h), name(second, g));
    if (shared > known * (1 + 1e-9)) {
      throw Refusal.data(
          "Strata '%s' and '%s': %d units in both samples of %s in both frames (at most these)",
          name(first, h), name(second, g), shared, known);
    }
    if (first.isTakeAll(h) && second.isTakeAll(g)) {
      return 0;
    }
    double bracket = 1 - known * first.fraction(h) * second.fraction(g) / shared;
    return bracket * first.correction(h) * second.correction(g);
  }

  private static String name(Drawn wave, int stratum) {
    return wave.design().strata().levels().get(stratum);
  }

  /**
   * The covariance of two estimates, one of each wave:
   *
   * <pre>C = Σ_hg [N_h N_g n_hg/(n_h n_g) − N_hg] √(n_h/(n_h−1) · n_g/(n_g−1)) 1/n_hg
   *      Σ_k∈hg (u1_k − ū1_h)(u2_k − ū2_g)</pre>
   *
   * with the means over all n_h units of the wave. It is computed on expanded values z = d u, where
   * the bracket becomes n_hg − N_hg f_h f_g: the same for d = N/n, and it fits other design weights
   * and clusters as well. Two strata that were both taken completely add nothing, nor does a
   * stratum of one sampled unit (its deviation from its own mean is zero): where that unit's values
   * go together, the standard error of the change is then too large rather than too small.
   *
   * @param u1 linearised values of the units of the first wave, unweighted, 0 outside the domain;
   *     of a calibrated estimate g e
   * @param u2 the same of the second wave
   * @return in the square of the estimate's unit; not capped: see {@link WavePair}
   * @see "Qualité and Tillé (2008), Survey Methodology 34(2), 173–181; Knottnerus and van Delden
   *     (2012), Survey Methodology 38(1), 43–52; Tam (1984); Nordberg (2000)"
   */
  public double covariance(double[] u1, double[] u2) {
    return whole.covariance(u1, u2);
  }

  /**
   * The overlap for estimates to which only some units contribute.
   *
   * @param ofFirst units of the first wave, by their rows, ascending; all others have a linearised
   *     value of 0
   * @param ofSecond the same of the second wave
   */
  OverlapPart within(int[] ofFirst, int[] ofSecond) {
    boolean all = ofFirst.length == first.design().units();
    return all && ofSecond.length == second.design().units()
        ? whole
        : new OverlapPart(this, ofFirst, ofSecond);
  }

  /** Number of units in both samples, those of take-all strata included. */
  public int units() {
    return units.size();
  }

  Drawn first() {
    return first;
  }

  Drawn second() {
    return second;
  }

  /** What was drawn in both waves. */
  Matching drawn() {
    return drawn;
  }

  /** The units in both samples. */
  Matching shared() {
    return units;
  }

  double coefficient(int row) {
    return coefficients[row];
  }

  /**
   * What was drawn at the first stage of one wave: its units, or its clusters.
   *
   * @param design the design of the wave
   * @param of index of what was drawn, per unit; null where each unit was drawn itself
   * @param stratum stratum of what was drawn
   * @param ids its identifier
   */
  record Drawn(SampleDesign design, int[] of, int[] stratum, Codes ids) {
    /** A stratum of which less than this part was not sampled was taken completely. */
    private static final double SMALLEST_REST = 1e-12;

    static Drawn of(Wave wave) {
      return wave.clusters() == null
          ? new Drawn(wave.design(), null, wave.design().strata().of(), wave.units())
          : clusters(wave);
    }

    private static Drawn clusters(Wave wave) {
      var of = wave.design().clusters();
      int size = Arrays.stream(of).max().orElse(-1) + 1;
      var stratum = new int[size];
      var names = new int[size];
      Arrays.fill(names, Codes.NONE);
      for (int k = 0; k < of.length; k++) {
        stratum[of[k]] = wave.design().strata().of()[k];
        names[of[k]] = wave.clusters().of()[k];
      }
      return new Drawn(wave.design(), of, stratum, new Codes(names, wave.clusters().levels()));
    }

    Codes strata() {
      return new Codes(stratum, design.strata().levels());
    }

    /** What was drawn when the unit was. */
    int of(int unit) {
      return of == null ? unit : of[unit];
    }

    /** n / N of a stratum. */
    double fraction(int h) {
      return 1 - design.notSampled(h);
    }

    boolean isTakeAll(int h) {
      return design.notSampled(h) <= SMALLEST_REST;
    }

    /** sqrt(n / (n − 1)); 0 for one unit, whose own mean leaves it no deviation. */
    double correction(int h) {
      double n = design.sampled()[h];
      return n > 1 ? Math.sqrt(n / (n - 1)) : 0;
    }
  }
}
