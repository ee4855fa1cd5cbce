package nl.smartindustry.report.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.report.run.DiskFailure;
import nl.smartindustry.transform.topic.comparability.Bridge;
import nl.smartindustry.transform.topic.comparability.Bridges.Bridged;
import nl.smartindustry.transform.topic.comparability.Bridges.Remark;
import nl.smartindustry.transform.topic.comparability.PublishedValue;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Bridges as comma separated values, in the unit of each series: {@code revision + definition +
 * population + real_change = difference}.
 */
public final class BridgeCsv {
  /** In a release. */
  public static final String FILE = "metadata/bridges.csv";

  private static final CSVFormat READ =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
  private static final Object[] HEADER =
      ("indicator series period_then value_then definition_then period_now value_now"
              + " definition_now difference revision definition population real_change remarks")
          .split(" ");

  private BridgeCsv() {}

  /** A header and a line for each bridge, in their order. */
  public static List<String> lines(List<Bridged> bridges) {
    var lines = new ArrayList<String>();
    lines.add(CSVFormat.RFC4180.format(HEADER));
    bridges.forEach(bridged -> lines.add(line(bridged)));
    return List.copyOf(lines);
  }

  /** What {@link #lines} wrote in a release; none where there was no letter before. */
  static List<Bridged> read(Path release) {
    var file = release.resolve(FILE);
    if (!Files.exists(file)) {
      return List.of();
    }
    try (var parser = READ.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
      return parser.stream().map(BridgeCsv::bridged).toList();
    } catch (IOException failure) {
      throw DiskFailure.during("read", file, failure);
    }
  }

  private static Bridged bridged(CSVRecord row) {
    var bridge =
        new Bridge(
            number(row, "difference"),
            number(row, "revision"),
            number(row, "definition"),
            number(row, "population"),
            number(row, "real_change"));
    var remarks =
        Stream.of(row.get("remarks").split(" "))
            .map(one -> Remark.valueOf(one.toUpperCase(Locale.ROOT)))
            .toList();
    return new Bridged(value(row, "then"), value(row, "now"), bridge, remarks);
  }

  private static PublishedValue value(CSVRecord row, String when) {
    return PublishedValue.logged(
        row.get("indicator"),
        row.get("series") + ";TIME_PERIOD=" + row.get("period_" + when),
        number(row, "value_" + when),
        row.get("definition_" + when));
  }

  private static double number(CSVRecord row, String column) {
    return Double.parseDouble(row.get(column));
  }

  private static String line(Bridged bridged) {
    var then = bridged.from();
    var now = bridged.to();
    var bridge = bridged.bridge();
    return CSVFormat.RFC4180.format(
        then.indicator(),
        series(then),
        then.period(),
        then.value(),
        then.definition(),
        now.period(),
        now.value(),
        now.definition(),
        bridge.difference(),
        bridge.revision(),
        bridge.definition(),
        bridge.population(),
        bridge.realChange(),
        bridged.remarks().stream()
            .map(remark -> remark.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" ")));
  }

  private static String series(PublishedValue value) {
    return value.series().entrySet().stream()
        .map((Entry<String, String> one) -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining(";"));
  }
}
