package nl.smartindustry.transform.method.calibration;

import java.util.Arrays;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * Iterative proportional fitting over counts: each margin in turn multiplies the weights of its
 * units by what they lack, until all margins are met.
 *
 * @see "Deming and Stephan (1940), On a least squares adjustment of a sampled frequency table"
 */
final class ProportionalFitting {
  /** Residual, as a part of the total, at which to stop. */
  private static final double DONE = 1e-12;

  /** Residual that is good enough once rounding allows no better. */
  private static final double GOOD = 1e-10;

  private static final int MOST_ROUNDS = 20_000;

  /** Rounds in which the residual must at least be halved. */
  private static final int PATIENCE = 1_000;

  private final int[][] members;
  private final double[] d;
  private final double[] q;
  private final double[] totals;

  /**
   * The task of one part.
   *
   * @throws Refusal where a column is no count
   */
  ProportionalFitting(Auxiliaries x, double[] d, double[] q, double[] totals) {
    this.members = members(x);
    this.d = d;
    this.q = q;
    this.totals = totals;
  }

  /** Fits until the margins are met or come no nearer. */
  Ratios solve() {
    var g = new double[d.length];
    Arrays.fill(g, 1);
    double worst = worst(g);
    double earlier = worst;
    int rounds = 0;
    while (worst > DONE && rounds < MOST_ROUNDS) {
      round(g);
      rounds++;
      double before = worst;
      worst = worst(g);
      if (worst < GOOD && worst >= 0.99 * before) {
        break;
      }
      if (rounds % PATIENCE == 0) {
        if (!(worst < 0.5 * earlier)) {
          break;
        }
        earlier = worst;
      }
    }
    return new Ratios(g, rounds);
  }

  private void round(double[] g) {
    for (int j = 0; j < members.length; j++) {
      double free = 0;
      double held = 0;
      for (int k : members[j]) {
        free += q[k] > 0 ? d[k] * g[k] : 0;
        held += q[k] > 0 ? 0 : d[k];
      }
      double ratio = (totals[j] - held) / free;
      if (ratio >= 0 && !Double.isInfinite(ratio)) {
        multiply(g, members[j], ratio);
      }
    }
  }

  private void multiply(double[] g, int[] units, double ratio) {
    for (int k : units) {
      g[k] *= q[k] > 0 ? ratio : 1;
    }
  }

  private double worst(double[] g) {
    double worst = 0;
    for (int j = 0; j < members.length; j++) {
      double sum = 0;
      for (int k : members[j]) {
        sum += d[k] * g[k];
      }
      worst = Math.max(worst, Math.abs(totals[j] - sum) / Math.max(1, Math.abs(totals[j])));
    }
    return worst;
  }

  private static int[][] members(Auxiliaries x) {
    var count = new int[x.columns()];
    for (int i = 0; i < x.column().length; i++) {
      if (x.value()[i] != 1) {
        throw Refusal.definitions(
            "Margin '%s': a sum cannot be met by multiplying weights (counts, or another method)",
            x.names().get(x.column()[i]));
      }
      count[x.column()[i]]++;
    }
    var members = Arrays.stream(count).mapToObj(int[]::new).toArray(int[][]::new);
    Arrays.fill(count, 0);
    for (int k = 0; k < x.units(); k++) {
      for (int i = x.start()[k]; i < x.start()[k + 1]; i++) {
        int j = x.column()[i];
        members[j][count[j]++] = k;
      }
    }
    return members;
  }
}
