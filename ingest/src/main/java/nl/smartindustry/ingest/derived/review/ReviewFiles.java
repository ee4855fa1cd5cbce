package nl.smartindustry.ingest.derived.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.edit.rule.SelectiveNote;
import nl.smartindustry.ingest.run.Warehouse;
import org.apache.commons.csv.CSVFormat;

/**
 * The review list as a file that a statistician fills in and delivers, and what was expected of the
 * totals beside it; for the owner only, since it holds answers.
 */
record ReviewFiles(Warehouse warehouse, Contract table) {
  private static final List<String> HEADER =
      List.of(
          "source",
          "period",
          "delivery",
          "line",
          "enterprise_id",
          "field",
          "reported",
          "anticipated",
          "score",
          "rank",
          "decision",
          "corrected_value",
          "editor",
          "reason");
  private static final List<String> SUMMARY =
      List.of("field", "anticipated_total", "records_listed", "pseudo_bias", "allowed");
  private static final int SHARE_DECIMALS = 6;
  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setDelimiter(';').get();

  /** Replaces the list {@code restricted/review/<table>.csv}. */
  void write(List<ReviewLine> lines) {
    var rows = new ArrayList<List<String>>(List.of(HEADER));
    lines.forEach(line -> rows.add(line.cells()));
    store(table.table() + ".csv", rows);
  }

  /** Replaces {@code restricted/review/<table>-summary.csv}: a line a field. */
  void writeSummary(SelectiveNote note, CutOff cut, Map<String, Anticipation.Total> totals) {
    var rows = new ArrayList<List<String>>(List.of(SUMMARY));
    totals.forEach(
        (field, total) ->
            rows.add(
                List.of(
                    field,
                    text(total.expected(), table.field(field).scale()),
                    Integer.toString(cut.records()),
                    text(cut.pseudoBias().get(field), SHARE_DECIMALS),
                    text(note.share(), SHARE_DECIMALS))));
    store(table.table() + "-summary.csv", rows);
  }

  private static String text(double amount, int scale) {
    return ReviewLine.text(ReviewLine.decimal(amount, scale));
  }

  private void store(String name, List<List<String>> rows) {
    var folder = warehouse.restricted().resolve("review");
    var pending = folder.resolve("." + name + ".tmp");
    try {
      Files.createDirectories(folder);
      permit(folder, "rwx------");
      Files.deleteIfExists(pending);
      Files.createFile(pending);
      permit(pending, "rw-------");
      var lines = rows.stream().map(cells -> FORMAT.format(cells.toArray())).toList();
      Files.writeString(pending, String.join("\n", lines) + "\n");
      StoredFiles.flush(pending);
      Files.move(
          pending,
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static void permit(Path path, String permissions) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }
}
