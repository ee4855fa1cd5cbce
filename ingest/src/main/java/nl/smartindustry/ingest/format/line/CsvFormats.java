package nl.smartindustry.ingest.format.line;

import nl.smartindustry.ingest.layout.TextFormat;
import org.apache.commons.csv.CSVFormat;

/** The format in which Commons CSV reads what the scanner found whole. */
public final class CsvFormats {
  private CsvFormats() {}

  public static CSVFormat of(TextFormat text) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(text.delimiter())
        .setQuote(text.quote().isEmpty() ? null : text.quote().charAt(0))
        .setIgnoreEmptyLines(true)
        .setTrailingData(false)
        .get();
  }
}
