package nl.smartindustry.ingest.sniff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.format.sheet.SheetText;
import nl.smartindustry.ingest.layout.TextFormat;
import nl.smartindustry.ingest.layout.TextFormat.Format;

/**
 * The sheets of a workbook, of which the largest table is described.
 *
 * @param scratch a folder for a copy of a sheet
 */
record SniffedBook(Path file, Format format, Path scratch) {
  private static final int SHEETS = 20;

  /** A sheet that would be taken for the address of cells. */
  private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[1-9][0-9]*|.*[!'].*");

  /** A sheet, and how many cells its table has. */
  private record Sheet(String records, SampledText sample, long cells) {}

  Sniffed sniffed() throws IOException {
    var names = new SheetText(file, name(), text("")).sheets();
    Sheet best = null;
    for (var name :
        names.isEmpty() ? List.of("") : names.subList(0, Math.min(SHEETS, names.size()))) {
      var sheet = sheet(name);
      if (best == null || sheet.cells > best.cells) {
        best = sheet;
      }
    }
    boolean first = names.isEmpty() || best.records.equals(records(names.get(0)));
    return new FirstDefinitions(
            name(),
            format,
            Sniffed.requireRecords(name(), Objects.requireNonNull(best).sample),
            first ? "" : best.records)
        .sniffed();
  }

  private Sheet sheet(String name) throws IOException {
    var text = scratch.resolve("sheet.csv");
    new SheetText(file, name(), text(records(name))).to(text);
    var sample = SampledText.of(text);
    if (sample.text().isBlank()) {
      return new Sheet(records(name), sample, 0);
    }
    var table = Dialect.of(sample.text(), sample.whole());
    return new Sheet(records(name), sample, (long) table.width() * table.table().size());
  }

  private TextFormat text(String records) {
    return new TextFormat(format, null, null, null, null, false, records);
  }

  static String records(String sheet) {
    return ADDRESS.matcher(sheet).matches() ? "'" + sheet.replace("'", "''") + "'!" : sheet;
  }

  private String name() {
    return file.getFileName().toString();
  }
}
