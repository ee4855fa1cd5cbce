package nl.smartindustry.transform.method.inference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.LonelyStrata;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.method.sample.SampleDesign;

/** Small samples for the tests of this package. */
final class Samples {
  private Samples() {}

  /**
   * A sample from lines {@code stratum | domain | y | x}; an empty item is missing, an empty domain
   * is none.
   */
  static Microdata of(String text) {
    var rows = text.strip().lines().map(line -> line.split("\\|", -1)).toList();
    var stratum = new String[rows.size()];
    var domain = new String[rows.size()];
    var y = new double[rows.size()];
    var x = new double[rows.size()];
    for (int k = 0; k < rows.size(); k++) {
      stratum[k] = rows.get(k)[0].strip();
      domain[k] = rows.get(k)[1].isBlank() ? null : rows.get(k)[1].strip();
      y[k] = number(rows.get(k)[2]);
      x[k] = number(rows.get(k)[3]);
    }
    return microdata(stratum, domain, y, x);
  }

  private static double number(String text) {
    return text.isBlank() ? Double.NaN : Double.parseDouble(text.strip());
  }

  /** A sample of 400 in 20 strata and 7 domains that cut across them; synthetic, fixed seed. */
  static Microdata generated(long seed) {
    var random = new Random(seed);
    int n = 400;
    var stratum = new String[n];
    var domain = new String[n];
    var y = new double[n];
    var x = new double[n];
    for (int k = 0; k < n; k++) {
      stratum[k] = "h" + (k % 20);
      domain[k] = "d" + random.nextInt(7);
      x[k] = 1 + random.nextInt(50);
      y[k] = x[k] * (2 + random.nextGaussian());
    }
    return microdata(stratum, domain, y, x);
  }

  private static Microdata microdata(String[] stratum, String[] domain, double[] y, double[] x) {
    Map<String, double[]> numbers = new LinkedHashMap<>();
    numbers.put("y", y);
    numbers.put("x", x);
    Map<String, Codes> codes = new LinkedHashMap<>();
    codes.put("stratum", Codes.of(stratum));
    codes.put("domain", Codes.of(domain));
    return new Microdata("sample", y.length, numbers, codes);
  }

  /** Strata of the given sizes, in the order of their names. */
  static SampleDesign design(Microdata data, LonelyStrata lonely, double... population) {
    var strata = data.codes("stratum");
    return SampleDesign.of(
        strata,
        null,
        population,
        SampleDesign.expansion(strata, null, population),
        List.of(),
        lonely);
  }
}
