package nl.smartindustry.report.bench.chapter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How far the figures of two programs are apart, by the key of the cell. */
final class ChapterAgreement {
  private ChapterAgreement() {}

  static String between(Path ours, Path other) throws IOException {
    var found = figures(ours);
    var expected = figures(other);
    double apart = 0;
    var worst = "";
    int both = 0;
    for (var one : expected.entrySet()) {
      var value = found.get(one.getKey());
      if (value != null) {
        both++;
        double difference = Math.abs(value / one.getValue() - 1);
        if (difference > apart) {
          apart = difference;
          worst = one.getKey();
        }
      }
    }
    return String.format(
        Locale.ROOT,
        "  figures: ours %d, R %d, in both %d, apart %.0e %s",
        found.size(),
        expected.size(),
        both,
        apart,
        worst);
  }

  private static Map<String, Double> figures(Path file) throws IOException {
    var figures = new HashMap<String, Double>();
    try (var lines = Files.lines(file)) {
      lines
          .skip(1)
          .map(line -> line.replace("\"", "").split(","))
          .forEach(pair -> figures.put(pair[0], Double.parseDouble(pair[1])));
    }
    return figures;
  }
}
