package nl.smartindustry.samples.parameter;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table of parameters of the synthetic country, from the resource {@code samples/<name>}. */
public record ParameterTable(String name, List<ParameterRow> rows) {

  /** One row; a cell that is not a number is an error of the table, not of the user. */
  public record ParameterRow(CSVRecord cells) {
    public String text(String column) {
      return cells.get(column);
    }

    public double number(String column) {
      return Double.parseDouble(cells.get(column));
    }

    public int whole(String column) {
      return Integer.parseInt(cells.get(column));
    }
  }

  public static ParameterTable read(String name) {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    var resource = ParameterTable.class.getResourceAsStream("/samples/" + name);
    if (resource == null) {
      throw new IllegalStateException("Parameter table '%s': not found".formatted(name));
    }
    try (var reader = new InputStreamReader(resource, StandardCharsets.UTF_8);
        var parser = CSVParser.parse(reader, format)) {
      return new ParameterTable(name, parser.stream().map(ParameterRow::new).toList());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Values of the rows by a key of the rows, in the order of the table. */
  public <K, V> Map<K, V> by(Function<ParameterRow, K> key, Function<ParameterRow, V> value) {
    var found = new LinkedHashMap<K, V>();
    rows.forEach(row -> found.put(key.apply(row), value.apply(row)));
    return found;
  }

  /** The rows of a table of numbers by name. */
  public static Map<String, Double> numbers(String name) {
    return read(name).by(row -> row.text("name"), row -> row.number("value"));
  }
}
