package nl.smartindustry.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A line of the truth about planted defects.
 *
 * @param line 0 for a file as a whole
 * @param truth what the cell said before
 */
record PlantedDefect(
    int number, String kind, Path file, long line, String column, String outcome, String truth) {

  static List<PlantedDefect> read(Path truth) {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = CSVParser.parse(truth, StandardCharsets.UTF_8, format)) {
      return parser.stream().map(PlantedDefect::of).toList();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static PlantedDefect of(CSVRecord cells) {
    var line = cells.get("line");
    return new PlantedDefect(
        Integer.parseInt(cells.get("number")),
        cells.get("kind"),
        Path.of(cells.get("file")),
        line.isEmpty() ? 0 : Long.parseLong(line),
        cells.get("column"),
        cells.get("outcome"),
        cells.get("true_value"));
  }

  /** What becomes of it, without the reason. */
  String outcomeKind() {
    return outcome.split(":")[0];
  }

  /** The rule, the reason or the exit code. */
  String reason() {
    return outcome.contains(":") ? outcome.split(":")[1] : "";
  }

  boolean refused() {
    return outcomeKind().equals("refused");
  }

  /** The delivery that it is in. */
  String delivery() {
    return file.getParent().getFileName().toString();
  }

  String source() {
    return file.getParent().getParent().getParent().getFileName().toString();
  }

  /** The landing that it is in. */
  Path landing() {
    return file.getParent().getParent().getParent().getParent();
  }

  /** Whether it is of a whole column of yes and no. */
  boolean ofItem() {
    return line == 0 && !column.isEmpty();
  }

  /** Whether a text names its delivery or its file. */
  boolean named(String text) {
    return text.contains("'" + delivery() + "'") || text.contains("'" + file.getFileName() + "'");
  }

  /** How many records have it, or of a column of yes and no, how many say yes. */
  long records() {
    return line > 0 ? 1 : Long.parseLong(truth);
  }

  /** The true value as ingest stores it: numbers with a point, and no register number at all. */
  String corrected() {
    if (column.equals("kvk")) {
      return "(identifier)";
    }
    return truth.matches("-?[0-9]+,[0-9]+") ? truth.replace(',', '.') : truth;
  }

  @Override
  public String toString() {
    return number + " " + kind + " " + delivery() + ":" + line + " " + outcome;
  }
}
