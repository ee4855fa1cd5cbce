package nl.smartindustry.transform.method.calibration;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;

/**
 * A sample with three classifications and one amount, and totals that weights within [0.8, 1.2] of
 * the design weights meet.
 */
record GeneratedSample(Microdata units, double[] weights, double[] attainable) {
  static final List<Margin> MARGINS =
      List.of(
          new Margin(List.of("sector"), null),
          new Margin(List.of("size"), null),
          new Margin(List.of("region", "sector"), null),
          new Margin(List.of("sector"), "emp"));
  static final List<Margin> COUNTS =
      List.of(
          new Margin(List.of("sector"), null),
          new Margin(List.of("size"), null),
          new Margin(List.of("region", "sector"), null));

  static GeneratedSample of(long seed) {
    var random = new Random(seed);
    int size = 300 + random.nextInt(300);
    Map<String, Codes> codes = new LinkedHashMap<>();
    codes.put("sector", codes(random, size, 2 + random.nextInt(4)));
    codes.put("size", codes(random, size, 3));
    codes.put("region", codes(random, size, 2));
    var employed = new double[size];
    Arrays.setAll(employed, k -> Math.rint(Math.exp(2 + 2 * random.nextDouble())));
    var weights = new double[size];
    Arrays.setAll(weights, k -> 1 + 20 * random.nextDouble());
    var attainable = new double[size];
    Arrays.setAll(attainable, k -> weights[k] * (0.8 + 0.4 * random.nextDouble()));
    var units = new Microdata("sample", size, Map.of("emp", employed), codes);
    return new GeneratedSample(units, weights, attainable);
  }

  private static Codes codes(Random random, int size, int levels) {
    var texts = new String[size];
    Arrays.setAll(texts, k -> "level" + random.nextInt(levels));
    return Codes.of(texts);
  }

  Auxiliaries x(List<Margin> margins) {
    return Auxiliaries.of(units, margins);
  }

  /** A task whose totals the attainable weights meet, with bounds that contain these. */
  CalibrationTask task(CalibrationMethod method) {
    var x = x(method.isMultiplicative() ? COUNTS : MARGINS);
    return new CalibrationTask(x, weights, null, x.totals(attainable), method, 0.8, 1.2);
  }
}
