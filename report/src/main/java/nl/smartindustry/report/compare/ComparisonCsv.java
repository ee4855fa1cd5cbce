package nl.smartindustry.report.compare;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** The cells that changed, as comma separated values. */
final class ComparisonCsv {
  private static final Object[] HEADER = {
    "indicator", "cell", "what", "before", "after", "reason", "causes"
  };

  private ComparisonCsv() {}

  static List<String> changes(Comparison comparison) {
    var causes = String.join(" ", comparison.causes().words());
    var lines = new ArrayList<String>();
    lines.add(CSVFormat.RFC4180.format(HEADER));
    for (var change : comparison.changes()) {
      lines.add(
          CSVFormat.RFC4180.format(
              change.indicator(),
              change.cell(),
              change.kind().word(),
              change.before(),
              change.after(),
              change.reason(),
              causes));
    }
    return List.copyOf(lines);
  }
}
