package nl.smartindustry.report.compare;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** How a comparison is written. */
public enum ComparisonFormat {
  /** For people: causes, counts, and the totals of each indicator. */
  TEXT {
    @Override
    public List<String> lines(ReleaseComparison comparison) {
      return ComparisonText.lines(comparison);
    }
  },
  /** Every cell that changed, a line each. */
  CSV {
    @Override
    public List<String> lines(ReleaseComparison comparison) {
      return changes(comparison);
    }
  },
  /** Every bridge, a line each. */
  BRIDGES {
    @Override
    public List<String> lines(ReleaseComparison comparison) {
      return BridgeCsv.lines(comparison.bridges());
    }
  };

  private static final Object[] HEADER = {
    "indicator", "cell", "what", "before", "after", "reason", "causes"
  };

  /** The comparison, one element a line. */
  public abstract List<String> lines(ReleaseComparison comparison);

  private static List<String> changes(ReleaseComparison comparison) {
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
