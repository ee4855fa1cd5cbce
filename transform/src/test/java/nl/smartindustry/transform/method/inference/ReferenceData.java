package nl.smartindustry.transform.method.inference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads reference files: every column as codes, and as numbers where it holds numbers. */
public final class ReferenceData {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private ReferenceData() {}

  /** The rows of a file by column name. */
  public static List<Map<String, String>> rows(Path file) {
    try (var reader = Files.newBufferedReader(file);
        var parser = FORMAT.parse(reader)) {
      return parser.stream().map(CSVRecord::toMap).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file as microdata; the columns of {@code text} hold codes whatever they look like. */
  public static Microdata microdata(Path file, Set<String> text) {
    var rows = rows(file);
    Map<String, double[]> numbers = new LinkedHashMap<>();
    Map<String, Codes> codes = new LinkedHashMap<>();
    for (var column : rows.get(0).keySet()) {
      var values = rows.stream().map(row -> missing(row.get(column))).toArray(String[]::new);
      if (text.contains(column) || !isNumeric(values)) {
        codes.put(column, Codes.of(values));
      } else {
        var parsed = new double[values.length];
        for (int k = 0; k < parsed.length; k++) {
          parsed[k] = values[k] == null ? Double.NaN : Double.parseDouble(values[k]);
        }
        numbers.put(column, parsed);
      }
    }
    return new Microdata(file.getFileName().toString(), rows.size(), numbers, codes);
  }

  private static String missing(String value) {
    return value.isEmpty() || value.equals("NA") ? null : value;
  }

  private static boolean isNumeric(String[] values) {
    for (var value : values) {
      if (value != null && !value.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?")) {
        return false;
      }
    }
    return true;
  }
}
