package nl.smartindustry.transform.method.dispersion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.transform.method.inference.ReferenceData;
import nl.smartindustry.transform.method.sample.Microdata;

/** The synthetic panel of the reference numbers, with {@code log_lp}; a test without it is void. */
public final class ReferencePanel {
  private ReferencePanel() {}

  /** The panel; {@code log_lp} is NaN where value added is not positive. */
  public static Microdata read() {
    var panel =
        ReferenceData.microdata(
            folder().resolve("data/synth_panel.csv"), Set.of("firm_id", "sector", "size_class"));
    var prices = prices();
    var cells = panel.crossing(List.of("sector", "year"));
    var logarithms = new double[panel.size()];
    for (int k = 0; k < logarithms.length; k++) {
      var price = prices.get(String.join("", cells.combinations().get(cells.of()[k])));
      double real = panel.numbers("va")[k] / (price / 100) / panel.numbers("emp")[k];
      logarithms[k] = real > 0 ? Math.log(real) : Double.NaN;
    }
    return panel.with("log_lp", logarithms);
  }

  /** The price of value added by sector and year, written together; 2015 is 100. */
  public static Map<String, Double> prices() {
    var prices = new HashMap<String, Double>();
    for (var row : ReferenceData.rows(folder().resolve("data/synth_deflator.csv"))) {
      prices.put(row.get("sector") + row.get("year"), Double.valueOf(row.get("p")));
    }
    return prices;
  }

  /** The rows of a file of reference numbers. */
  public static List<Map<String, String>> gold(String file) {
    return ReferenceData.rows(folder().resolve("gold").resolve(file));
  }

  /** The draws of matched pairs, counted from 1, of the reference bootstrap. */
  public static int[][] draws() {
    try (var lines = Files.lines(folder().resolve("data/match_boot_draws.csv"))) {
      return lines
          .map(line -> Stream.of(line.split(",")).mapToInt(Integer::parseInt).toArray())
          .toArray(int[][]::new);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path folder() {
    return SparkTest.shared("oracle/productivity");
  }
}
