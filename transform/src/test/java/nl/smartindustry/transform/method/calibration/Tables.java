package nl.smartindustry.transform.method.calibration;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Small tables for the tests: a column all of whose values are numbers or empty holds numbers. */
final class Tables {
  private Tables() {}

  /** A table written out in the test, its columns separated by spaces; {@code -} is empty. */
  static Microdata table(String text) {
    var format = CSVFormat.DEFAULT.builder().setDelimiter(' ').setIgnoreSurroundingSpaces(true);
    var csv = text.lines().map(line -> line.trim().replaceAll(" +", " ")).toList();
    return read("table", new StringReader(String.join("\n", csv)), format.setNullString("-").get());
  }

  /** A CSV file beside the tests. */
  static Microdata scenario(String file) {
    return file(Path.of("src/test/resources/scenarios/calibrate").resolve(file));
  }

  static Microdata file(Path file) {
    try (var reader = Files.newBufferedReader(file)) {
      var format = CSVFormat.RFC4180.builder().setNullString("").get();
      return read(file.getFileName().toString(), reader, format);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Microdata read(String name, Reader reader, CSVFormat format) {
    var withHeader = format.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = withHeader.parse(reader)) {
      var header = parser.getHeaderNames();
      var records = parser.getRecords();
      Map<String, double[]> numbers = new LinkedHashMap<>();
      Map<String, Codes> codes = new LinkedHashMap<>();
      for (int c = 0; c < header.size(); c++) {
        put(header.get(c), column(records, c), numbers, codes);
      }
      return new Microdata(name, records.size(), numbers, codes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String[] column(List<CSVRecord> records, int column) {
    return records.stream().map(record -> record.get(column)).toArray(String[]::new);
  }

  private static void put(
      String name, String[] texts, Map<String, double[]> numbers, Map<String, Codes> codes) {
    boolean text = false;
    boolean empty = true;
    for (var value : texts) {
      text |= value != null && !value.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?");
      empty &= value == null;
    }
    if (text || empty) {
      codes.put(name, Codes.of(texts));
      return;
    }
    var values = new double[texts.length];
    for (int k = 0; k < values.length; k++) {
      values[k] = texts[k] == null ? Double.NaN : Double.parseDouble(texts[k]);
    }
    numbers.put(name, values);
  }
}
