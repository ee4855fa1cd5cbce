package nl.smartindustry.report.night;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;

/**
 * A printed table of a release as text: title, head, rows and notes, one line each, the sign of a
 * cell behind its figure. The version of the release is left out, as it is a hash of its inputs,
 * and so is the apostrophe that keeps a spreadsheet from reading a formula.
 */
final class PrintedTable {
  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setDelimiter(';').get();
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String SIGN_COLUMN = ": teken";
  private static final String NO_FORMULA = "^'(?=[=+@-])";
  static final String VERSION = "\\b[0-9a-f]{12}\\b";

  private PrintedTable() {}

  /** The lines of each table, by its code. */
  static SortedMap<String, List<String>> of(Path release) throws IOException {
    var tables = new TreeMap<String, List<String>>();
    try (var files = Files.newDirectoryStream(release.resolve("tables/csv"), "*.csv")) {
      for (var file : files) {
        var id = file.getFileName().toString().replace(".csv", "");
        tables.put(id, lines(Files.readString(file)));
      }
    }
    return tables;
  }

  /** The lines that differ, by number. */
  static List<String> changes(List<String> found, List<String> expected) {
    return IntStream.range(0, Math.max(found.size(), expected.size()))
        .filter(i -> !Objects.equals(at(found, i), at(expected, i)))
        .mapToObj(
            i ->
                "  line %d%n    found    %s%n    expected %s"
                    .formatted(i + 1, at(found, i), at(expected, i)))
        .toList();
  }

  private static String at(List<String> lines, int place) {
    return place < lines.size() ? lines.get(place) : "no such line";
  }

  private static List<String> lines(String csv) throws IOException {
    var text = csv.replace(BYTE_ORDER_MARK, "").replaceAll(VERSION, "…");
    var lines = new ArrayList<String>();
    try (var records = CSV.parse(new StringReader(text))) {
      List<String> head = List.of();
      for (var record : records) {
        var cells = record.stream().map(cell -> cell.replaceFirst(NO_FORMULA, "")).toList();
        if (head.isEmpty() && cells.size() > 1) {
          head = cells;
        }
        lines.add(cells.size() == 1 ? cells.get(0) : row(cells, head));
      }
    }
    return lines;
  }

  private static String row(List<String> cells, List<String> head) {
    var shown = new ArrayList<String>();
    for (int i = 0; i < cells.size(); i++) {
      if (!head.get(i).endsWith(SIGN_COLUMN)) {
        shown.add(cells.get(i));
      } else if (cells != head) {
        var figure = shown.remove(shown.size() - 1);
        shown.add((figure + " " + cells.get(i)).strip());
      }
    }
    return String.join(" | ", shown).stripTrailing();
  }
}
