package nl.smartindustry.samples.dirt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import nl.smartindustry.samples.write.Delivery;
import nl.smartindustry.samples.write.Sheet;

/**
 * A file that stopped within its last line before its manifest was made, so that the manifest fits
 * what is left: only the cells of the last record tell.
 */
final class TornFile {
  private static final String SOURCE = "contacts";
  private static final int KEPT_OF_LINE = 14;

  private TornFile() {}

  static boolean tears(Delivery delivery) {
    return delivery.source().equals(SOURCE) && delivery.number() == 1;
  }

  static PlantedDirt planted(Delivery delivery, Sheet sheet) {
    return new PlantedDirt(
        new Defect.Kind(18, "truncated_before_the_manifest"),
        delivery.place(),
        sheet.line(sheet.records().size() - 1),
        "",
        "quarantined:column_count",
        "");
  }

  static long write(Sheet sheet, OutputStream out) throws IOException {
    var whole = new ByteArrayOutputStream();
    sheet.write(whole);
    var bytes = whole.toByteArray();
    int start = bytes.length - 1;
    while (bytes[start - 1] != '\n') {
      start--;
    }
    out.write(bytes, 0, Math.min(bytes.length, start + KEPT_OF_LINE));
    return sheet.records().size();
  }
}
