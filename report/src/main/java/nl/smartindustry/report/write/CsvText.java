package nl.smartindustry.report.write;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of separated values. A text that a spreadsheet would read as a formula gets an apostrophe
 * before it; a figure never does.
 */
public record CsvText(char delimiter) {
  private static final String STARTS_A_FORMULA = "=+-@\t\r";
  private static final String END = "\r\n";

  /** One line of fields that are ready, each quoted where it must be. */
  public String line(List<String> fields) {
    return fields.stream().map(this::quoted).collect(Collectors.joining(text(delimiter))) + END;
  }

  /** A text field that no spreadsheet takes for a formula. */
  public static String safe(String text) {
    return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private String quoted(String field) {
    boolean plain =
        field.chars().noneMatch(c -> c == delimiter || c == '"' || c == '\n' || c == '\r');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }

  private static String text(char character) {
    return String.valueOf(character);
  }
}
