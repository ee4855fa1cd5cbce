package nl.smartindustry.ingest.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.smartindustry.ingest.format.Formats;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.format.file.PlannedSplit.Place;
import nl.smartindustry.ingest.layout.Layout;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;

/** The refused records of one split, in file order, with the reason and the text as delivered. */
final class RefusedRecords {
  /** What the quarantine keeps of a record. */
  static final StructType SCHEMA =
      StructType.fromDDL(
          "source STRING, delivery STRING, file STRING, sha256 STRING, line BIGINT, "
              + "cell BIGINT, rule STRING, reason STRING, raw STRING");

  private record Refused(String rule, String reason, String raw) {}

  private final PlannedSplit planned;
  private final Map<Place, Refused> byPlace = new TreeMap<>();
  private final Set<Place> withoutText = new TreeSet<>();

  RefusedRecords(PlannedSplit planned) {
    this.planned = planned;
  }

  void add(Place place, String rule, String reason, String raw) {
    byPlace.put(place, new Refused(rule, reason, raw));
    if (raw == null) {
      withoutText.add(place);
    }
  }

  /** Stores them; without any, no file is made. */
  void store(Path file, Layout layout) throws IOException {
    if (byPlace.isEmpty()) {
      return;
    }
    var texts = Formats.texts(layout, planned, withoutText);
    try (var writer = ParquetPart.open(file, SCHEMA, List.of("line", "raw"))) {
      for (var entry : byPlace.entrySet()) {
        var refused = entry.getValue();
        var raw = refused.raw() == null ? texts.get(entry.getKey()) : refused.raw();
        writer.write(row(entry.getKey(), refused, raw));
      }
    }
  }

  private InternalRow row(Place place, Refused refused, String raw) {
    return ParquetPart.row(
        planned.delivery().source(),
        planned.delivery().id(),
        planned.file().name(),
        planned.file().sha256(),
        place.line(),
        place.cell(),
        refused.rule(),
        refused.reason(),
        raw);
  }
}
