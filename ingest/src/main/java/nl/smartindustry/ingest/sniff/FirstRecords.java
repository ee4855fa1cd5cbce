package nl.smartindustry.ingest.sniff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.delivery.Delivery;
import nl.smartindustry.ingest.delivery.Delivery.Claims;
import nl.smartindustry.ingest.format.ReadPlan;
import nl.smartindustry.ingest.format.SplitReader;
import nl.smartindustry.ingest.format.file.FileIdentity.Expected;
import nl.smartindustry.ingest.format.packed.PackedFiles;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.rule.DeliveredRecord;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.ingest.store.InspectedDelivery;

/** The first records of a file as a night would store them. */
public final class FirstRecords {
  private static final int MOST = 10;

  private FirstRecords() {}

  /**
   * Reads them by definitions on disk.
   *
   * @param scratch a folder for what has to be unpacked
   * @return the names of the fields, then a line for each record: its line in the file, its values
   *     or the rule that refuses it, what was put right
   */
  public static List<String> of(Path file, Path definitions, String source, Path scratch) {
    var sniffed = LayoutCatalogue.load(Definitions.overlaid(definitions)).get(source);
    var packed = PackedFiles.unpackedUnder(new Warehouse(scratch));
    try {
      var seen = packed.look(file, Expected.NOTHING, sniffed.layout());
      var claims = new Claims(1, "D", "", "", "", true, "");
      var delivery = new Delivery(source, "2024", "sniffed", claims, List.of());
      var read = InspectedDelivery.of(delivery, List.of(seen), sniffed.layout());
      return lines(sniffed, read);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    } finally {
      packed.remove();
    }
  }

  private static List<String> lines(SourceLayout source, InspectedDelivery read)
      throws IOException {
    var plan = ReadPlan.plain(source, read.records());
    var lines = new ArrayList<String>();
    var names = source.contract().names();
    lines.add("line | " + String.join(" | ", names.subList(0, names.indexOf("source_delivery"))));
    var record = new DeliveredRecord(plan.stored());
    for (var split : read.splits()) {
      try (var reader = new SplitReader(plan, split, null)) {
        while (lines.size() <= MOST && reader.next(record)) {
          lines.add(record.line() + " | " + text(record));
        }
      }
    }
    return lines;
  }

  private static String text(DeliveredRecord record) {
    if (record.refused()) {
      return "quarantined: " + record.rule();
    }
    var corrected = record.corrected() ? " | corrected: " + record.corrections() : "";
    return record.text() + corrected;
  }
}
