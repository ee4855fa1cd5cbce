package nl.smartindustry.report.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The questions put to the command {@code estimate}, as its spec files. */
final class EstimateSpecs {
  private EstimateSpecs() {}

  static void write(Path folder) throws IOException {
    Files.writeString(folder.resolve("domains.json"), domains());
    Files.writeString(folder.resolve("calibration.json"), calibration());
    Files.writeString(folder.resolve("change.json"), change());
    Files.writeString(folder.resolve("many.json"), many());
  }

  /** 40 totals and 40 ratios in 500 domains. */
  private static String domains() {
    return """
    {"sample": {"path": "sample.csv"}, "id": "id",
     "design": {"stratum": "stratum", "population": "N_h"},
     "estimates": [{"total": [%s]}, {"ratio": [%s]}],
     "domains": [["domain"]]}
    """
        .formatted(indicators("\"y%d\""), indicators("[\"y%d\", \"emp\"]"));
  }

  /** 200 margins, 198 of them independent. */
  private static String calibration() {
    return """
    {"sample": {"path": "sample.csv"}, "id": "id",
     "design": {"stratum": "stratum", "population": "N_h"},
     "calibration": {"totals": {"path": "totals.csv"}, "method": "linear",
       "margins": [{"by": ["branch"]}, {"by": ["region", "size"]},
         {"by": ["branch"], "sum": "emp"}, {"by": ["region", "size"], "sum": "emp"}]},
     "estimates": [{"total": [%s]}],
     "domains": [[]]}
    """
        .formatted(indicators("\"y%d\""));
  }

  /** 40 totals in 25 domains. */
  private static String change() {
    return """
    {"sample": {"path": "wave_1.csv"}, "id": "id",
     "design": {"stratum": "stratum", "frame": {"path": "frame_1.csv"}},
     "estimates": [{"total": [%s]}],
     "domains": [["domain"]],
     "change": {"sample": {"path": "wave_2.csv"}, "frame": {"path": "frame_2.csv"}}}
    """
        .formatted(indicators("\"y%d\""));
  }

  /** 40 totals in as many domains as there are enterprises of one domain and number of persons. */
  private static String many() {
    return """
    {"sample": {"path": "sample.csv"}, "id": "id",
     "design": {"stratum": "stratum", "population": "N_h"},
     "estimates": [{"total": [%s]}],
     "domains": [["domain", "emp"]]}
    """
        .formatted(indicators("\"y%d\""));
  }

  private static String indicators(String pattern) {
    return IntStream.rangeClosed(1, SampleFile.INDICATORS)
        .mapToObj(pattern::formatted)
        .collect(Collectors.joining(", "));
  }
}
