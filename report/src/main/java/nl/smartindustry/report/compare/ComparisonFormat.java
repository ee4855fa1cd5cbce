package nl.smartindustry.report.compare;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/** How a comparison is written. */
public enum ComparisonFormat {
  /** For people: causes, counts, and the totals of each indicator. */
  TEXT {
    @Override
    public List<String> lines(Comparison comparison) {
      return ComparisonText.lines(comparison);
    }
  },
  /** Every cell that changed, a line each. */
  CSV {
    @Override
    public List<String> lines(Comparison comparison) {
      return ComparisonCsv.changes(comparison);
    }
  },
  /** Every bridge, a line each. */
  BRIDGES {
    @Override
    public List<String> lines(Comparison comparison) {
      return BridgeCsv.lines(comparison.bridges());
    }
  };

  /** The comparison, one element a line. */
  public abstract List<String> lines(Comparison comparison);

  /** The format of an option's word; an unknown one is refused with the known ones. */
  public static ComparisonFormat of(String word) {
    return Stream.of(values())
        .filter(format -> format.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    ExitCode.USAGE,
                    "Unknown format '%s' (known: %s)",
                    word,
                    Stream.of(values()).map(ComparisonFormat::word).toList()));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
