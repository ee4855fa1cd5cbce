package nl.smartindustry.transform.change;

import java.util.List;
import nl.smartindustry.transform.design.LonelyStrata;
import nl.smartindustry.transform.design.SampleDesign;
import nl.smartindustry.transform.microdata.Microdata;

/** A sample of units with its design, and the linearised values that a test needs. */
record SampledWave(Microdata data, Wave wave) {

  /** A linearised estimate: its value and u of each unit. */
  record Linearised(double value, double[] u) {}

  static SampledWave of(Microdata data, String stratum, String population) {
    var strata = data.codes(stratum);
    var sizes = new double[strata.levels().size()];
    for (int k = 0; k < data.size(); k++) {
      sizes[strata.of()[k]] = data.numbers(population)[k];
    }
    var design =
        SampleDesign.of(
            strata,
            null,
            sizes,
            SampleDesign.expansion(strata, null, sizes),
            List.of(new int[sizes.length]),
            LonelyStrata.REMOVE);
    return new SampledWave(data, Wave.of(data.name(), design, data.codes("id")));
  }

  /** Which units are in a domain such as {@code sector=Industry;size=L}, or ALL. */
  boolean[] inside(String domain) {
    var inside = new boolean[data.size()];
    java.util.Arrays.fill(inside, true);
    for (var part : domain.equals("ALL") ? new String[0] : domain.split(";")) {
      var codes = data.codes(part.split("=")[0]);
      for (int k = 0; k < inside.length; k++) {
        inside[k] &= part.split("=")[1].equals(codes.level(k));
      }
    }
    return inside;
  }

  Linearised total(String y, boolean[] inside) {
    var u = values(y, inside);
    return new Linearised(expanded(u), u);
  }

  /** A mean is a ratio to {@code one}. */
  Linearised ratio(String y, String x, boolean[] inside) {
    var top = values(y, inside);
    var bottom = values(x, inside);
    double size = expanded(bottom);
    double ratio = expanded(top) / size;
    var u = new double[top.length];
    for (int k = 0; k < u.length; k++) {
      u[k] = (top[k] - ratio * bottom[k]) / size;
    }
    return new Linearised(ratio, u);
  }

  WaveEstimate estimate(Linearised linearised) {
    return new WaveEstimate(linearised.value(), variance(linearised.u()));
  }

  private double[] values(String y, boolean[] inside) {
    var u = new double[data.size()];
    for (int k = 0; k < u.length; k++) {
      u[k] = !inside[k] ? 0 : y.equals("one") ? 1 : data.numbers(y)[k];
    }
    return u;
  }

  double expanded(double[] u) {
    double sum = 0;
    for (int k = 0; k < u.length; k++) {
      sum += wave.design().weights()[k] * u[k];
    }
    return sum;
  }

  double variance(double[] u) {
    var design = wave.design();
    var deviations = Drawn.of(wave).deviations(u);
    double sum = 0;
    for (int k = 0; k < u.length; k++) {
      int h = design.strata().of()[k];
      double n = design.sampled()[h];
      sum += n > 1 ? design.notSampled(h) * n / (n - 1) * deviations[k] * deviations[k] : 0;
    }
    return sum;
  }
}
