package nl.smartindustry.ingest.format.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.file.Limits;
import nl.smartindustry.ingest.format.sheet.SheetReader.NoSheet;
import nl.smartindustry.ingest.format.sheet.SheetReader.SheetCell;
import nl.smartindustry.ingest.layout.SheetRange;
import nl.smartindustry.ingest.layout.TextFormat;
import nl.smartindustry.ingest.layout.TextFormat.Format;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * Writes one sheet as text: a line for each row, an empty one where a row is blank or outside the
 * range. A number is its shortest decimal, a date is as in ISO 8601, both without quotes, which
 * tell a text; a line break within it is a space.
 *
 * @param name of the delivered file, for messages
 */
public record SheetText(Path file, String name, TextFormat format) {
  /** Bytes of one part of a workbook once it is unpacked: its texts are held in memory. */
  private static final long PART = 256L << 20;

  static {
    ZipSecureFile.setMaxEntrySize(PART);
  }

  /** No sheet may be called so. */
  private static final String NO_NAME = ":";

  /** The last row that the formats have. */
  private static final int ROWS = 1 << 20;

  /**
   * Writes it.
   *
   * @return a warning where cells are results of formulas
   * @throws Refusal with exit code 65 for a file that is no such workbook, or lacks the sheet
   */
  public List<String> to(Path target) {
    var range = SheetRange.of(format.records());
    try {
      if (Files.size(file) > Limits.DOCUMENT) {
        throw refusal("larger than %d bytes (the limit of a workbook)".formatted(Limits.DOCUMENT));
      }
      int width = range.bounded() ? range.lastColumn() + 1 : width(range);
      try (var sheet = open(range.sheet());
          var out = Files.newBufferedWriter(target)) {
        write(sheet, range, width, out);
        return sheet.formulas() == 0
            ? List.of()
            : List.of(
                "File '%s': %d cells are formulas; their stored results were read"
                    .formatted(name, sheet.formulas()));
      }
    } catch (NoSheet lacking) {
      throw refusal(lacking.getMessage());
    } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException damaged) {
      if (damaged instanceof Refusal refusal) {
        throw refusal;
      }
      var sentence =
          "File '%s': found no whole %s workbook, or a protected one".formatted(name, kind());
      throw new Refusal(ExitCode.DATA_REFUSED, sentence, damaged);
    }
  }

  /** The names of its sheets, in order; none where it is no such workbook. */
  public List<String> sheets() {
    try {
      open(NO_NAME).close();
      return List.of();
    } catch (NoSheet lacking) {
      return lacking.names();
    } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException damaged) {
      return List.of();
    }
  }

  private String kind() {
    return format.format().name().toLowerCase(Locale.ROOT);
  }

  private SheetReader open(String sheet)
      throws IOException, OpenXML4JException, XMLStreamException {
    return format.format() == Format.XLSX
        ? XlsxReader.open(file, sheet)
        : OdsReader.open(file, sheet);
  }

  /** Columns up to the last that holds anything. */
  private int width(SheetRange range) throws IOException, OpenXML4JException, XMLStreamException {
    int width = range.firstColumn();
    try (var sheet = open(range.sheet())) {
      for (var row = sheet.next(); row != null; row = sheet.next()) {
        if (range.holdsRow(row.number())) {
          width = Math.max(width, row.cells().lastKey() + 1);
        }
      }
    }
    return width;
  }

  private void write(SheetReader sheet, SheetRange range, int width, BufferedWriter out)
      throws IOException, XMLStreamException {
    int line = 1;
    for (var row = sheet.next(); row != null; row = sheet.next()) {
      if (row.number() > ROWS) {
        throw refusal("more than %d rows (the limit)".formatted(ROWS));
      }
      var cells = row.cells().subMap(range.firstColumn(), width);
      if (range.holdsRow(row.number()) && !cells.isEmpty()) {
        for (; line < row.number(); line++) {
          out.write('\n');
        }
        for (int column = range.firstColumn(); column < width; column++) {
          out.write(column == range.firstColumn() ? "" : format.delimiter());
          out.write(written(cells.get(column)));
        }
        out.write('\n');
        line++;
      }
    }
  }

  private String written(SheetCell cell) {
    if (cell == null || cell.typed()) {
      return cell == null ? "" : cell.text();
    }
    var quote = format.quote();
    var oneLine = cell.text().replaceAll("[\\r\\n]+", " ");
    return quote + oneLine.replace(quote, quote + quote) + quote;
  }

  private Refusal refusal(String finding) {
    return new Refusal(ExitCode.DATA_REFUSED, "File '%s': %s".formatted(name, finding));
  }
}
