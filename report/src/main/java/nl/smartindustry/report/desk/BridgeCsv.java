package nl.smartindustry.report.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import nl.smartindustry.transform.topic.comparability.Bridges.Bridged;
import nl.smartindustry.transform.topic.comparability.PublishedValue;
import org.apache.commons.csv.CSVFormat;

/**
 * Bridges as comma separated values, in the unit of each series: {@code revision + definition +
 * population + real_change = difference}.
 */
public final class BridgeCsv {
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
