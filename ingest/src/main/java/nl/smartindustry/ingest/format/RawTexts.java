package nl.smartindustry.ingest.format;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.smartindustry.ingest.format.file.Place;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.layout.Layout;

/**
 * The texts of records that a rule on values refused: rare, so that they are looked up in the file
 * again rather than carried along with every record.
 */
public final class RawTexts {
  private RawTexts() {}

  /** The text of the records at these places of a split. */
  public static Map<Place, String> of(Layout layout, PlannedSplit planned, Set<Place> places)
      throws IOException {
    var texts = new TreeMap<Place, String>();
    if (places.isEmpty()) {
      return texts;
    }
    try (var records = Formats.records(layout, planned)) {
      while (records.next()) {
        if (places.contains(records.place())) {
          texts.put(records.place(), records.raw());
        }
      }
    }
    return texts;
  }
}
