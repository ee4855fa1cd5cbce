package nl.smartindustry.report.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.PrintedCell.Number.Spread;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Column;
import nl.smartindustry.report.table.ReportTable.Row;

/**
 * A table for machines: RFC 4180, decimal point, one line per cell, and its description as CSVW
 * (W3C, Metadata Vocabulary for Tabular Data, 2015).
 */
record MachineCsv(Annex annex, ReportTable table) {
  private static final CsvText CSV = new CsvText(',');
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final List<String> KEY = List.of("table", "block", "row", "column");

  /** The columns: name, type of XML Schema, and the word of the labels that says what it holds. */
  private enum Field {
    TABLE("string"),
    ROW("string"),
    COLUMN("string"),
    VALUE("string"),
    STATUS("string"),
    BLOCK("integer"),
    HEADING("string"),
    NUMBER("decimal"),
    UNIT("string"),
    LOW("decimal"),
    HIGH("decimal");

    private final String type;

    Field(String type) {
      this.type = type;
    }

    private String title() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The status of a line holds the marks of a figure, or the reason there is none. */
  String text() {
    var text = new StringBuilder(CSV.line(Stream.of(Field.values()).map(Field::title).toList()));
    for (int block = 0; block < table.blocks().size(); block++) {
      for (var row : table.blocks().get(block).rows()) {
        cells(text, block, row);
      }
    }
    return text.toString();
  }

  private void cells(StringBuilder text, int block, Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      var cell = row.cells().get(i);
      var column = table.columns().get(i);
      var fields = new ArrayList<String>();
      fields.addAll(List.of(table.id(), CsvText.safe(row.id()), CsvText.safe(column.id())));
      fields.addAll(List.of(value(cell), status(cell, column), String.valueOf(block + 1)));
      fields.add(CsvText.safe(table.blocks().get(block).heading()));
      fields.addAll(figures(cell));
      text.append(CSV.line(fields));
    }
  }

  private static List<String> figures(PrintedCell cell) {
    if (cell instanceof PrintedCell.Number number) {
      var low = number.spread().map(Spread::low);
      var high = number.spread().map(Spread::high);
      return List.of(value(cell), number.unit(), bound(low, number), bound(high, number));
    }
    return List.of("", "", "", "");
  }

  private static String bound(Optional<BigDecimal> bound, PrintedCell.Number number) {
    return bound.map(one -> Language.rounded(one, number.decimals()).toPlainString()).orElse("");
  }

  private static String value(PrintedCell cell) {
    if (cell instanceof PrintedCell.Number number) {
      return Language.rounded(number.value(), number.decimals()).toPlainString();
    }
    return cell instanceof PrintedCell.Words words ? CsvText.safe(words.text()) : "";
  }

  /** With the mark that the head of the column carries for its figures. */
  private static String status(PrintedCell cell, Column column) {
    return cell instanceof PrintedCell.Number && column.mark().isPresent()
        ? Stream.concat(column.mark().stream(), cell.marks().stream())
            .map(Mark::code)
            .sorted()
            .collect(Collectors.joining(" "))
        : cell.status();
  }

  /** What the file is and what its columns hold. */
  String metadata() {
    var language = Map.of("@language", annex.labels().language().code());
    var metadata = new LinkedHashMap<String, Object>();
    metadata.put("@context", List.of("http://www.w3.org/ns/csvw", language));
    metadata.put("url", table.id() + ".csv");
    metadata.put("dc:title", table.title().full());
    metadata.put("dc:description", table.title().unit());
    metadata.put("dc:source", table.notes().source());
    metadata.put(
        "notes",
        Stream.of(annex.warnings(), table.notes().footnotes(), table.notes().remarks())
            .flatMap(List::stream)
            .toList());
    var schema = new LinkedHashMap<String, Object>();
    schema.put("columns", Stream.of(Field.values()).map(this::column).toList());
    schema.put("primaryKey", KEY);
    metadata.put("tableSchema", schema);
    try {
      return JSON.writeValueAsString(metadata) + "\n";
    } catch (JsonProcessingException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private Map<String, Object> column(Field field) {
    var column = new LinkedHashMap<String, Object>();
    column.put("name", field.title());
    column.put("titles", field.title());
    column.put("dc:description", annex.word("machine_" + field.title()));
    column.put("datatype", field.type);
    column.put("null", "");
    column.put("required", KEY.contains(field.title()));
    return column;
  }
}
