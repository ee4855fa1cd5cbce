package nl.smartindustry.ingest.format;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.format.file.SourceRecords;
import nl.smartindustry.ingest.layout.CellCodes.Lookup;

/** The dimension files of a delivery, held in memory. */
public final class SourceDimensions {
  /** Keys of one dimension file. */
  private static final int MOST_KEYS = 100_000;

  private SourceDimensions() {}

  /**
   * What the keys of a dimension file stand for, both without spaces around them where the file
   * pads its cells; a row without a key, such as a heading among topics, stands for nothing.
   *
   * @param splits of all dimension files of the delivery
   * @throws Refusal when the file is not there, a key stands in it twice and for two texts, or a
   *     record is broken
   */
  public static Map<String, String> read(Lookup lookup, List<PlannedSplit> splits)
      throws IOException {
    var texts = new HashMap<String, String>();
    var of = splits.stream().filter(split -> lookup.reads(split.file().name())).toList();
    for (var split : of) {
      present(lookup, split);
      try (var records = Formats.records(lookup.layout(), split)) {
        while (records.next()) {
          add(texts, lookup, split.file().name(), records);
        }
      }
    }
    if (of.stream().map(split -> split.file().name()).distinct().count() != 1) {
      throw Refusal.data(
          "Dimension file '%s': found %s in the delivery (one)",
          lookup.file(),
          of.stream().map(split -> split.file().name()).distinct().sorted().toList());
    }
    return texts;
  }

  private static void present(Lookup lookup, PlannedSplit split) {
    var found = split.file().header().names();
    if (!found.contains(lookup.key()) || !found.contains(lookup.take())) {
      throw Refusal.data(
          "File '%s': found columns %s (expected '%s' and '%s')",
          split.file().name(), found, lookup.key(), lookup.take());
    }
  }

  private static void add(
      Map<String, String> texts, Lookup lookup, String file, SourceRecords records) {
    var key = records.defect() == null ? text(lookup, records, 0) : null;
    if (key != null && key.isEmpty()) {
      return;
    }
    if (key == null) {
      throw broken(file, records, records.defect().reason());
    }
    var text = text(lookup, records, 1);
    var before = texts.putIfAbsent(key, text);
    if (before != null && !before.equals(text)) {
      var twice = "key '%s' stands for another '%s' than on a line before (one)";
      throw broken(file, records, twice.formatted(key, lookup.take()));
    }
    if (texts.size() > MOST_KEYS) {
      throw Refusal.data("File '%s': more than %d keys (the limit)", file, MOST_KEYS);
    }
  }

  private static Refusal broken(String file, SourceRecords records, String reason) {
    return Refusal.data("File '%s', line %d: %s", file, records.line(), reason);
  }

  private static String text(Lookup lookup, SourceRecords records, int column) {
    var text = records.text(column);
    return lookup.text().trim() ? text.strip() : text;
  }
}
