package nl.smartindustry.ingest.layout;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import nl.smartindustry.ingest.definition.Wrong;

/**
 * How a file's bytes become records.
 *
 * @param format the kind of file
 * @param encoding the declared encoding; a byte-order mark in the file goes before it
 * @param delimiter the sign between cells
 * @param quote the sign around cells; empty where there is none
 * @param decimal the decimal sign, comma or point
 * @param trim whether cells are padded with spaces
 * @param records JSON pointer to the array of records, or to the dataset of JSON-stat; empty for
 *     the document itself
 */
public record TextFormat(
    Format format,
    String encoding,
    String delimiter,
    String quote,
    String decimal,
    boolean trim,
    String records)
    implements Serializable {
  private static final List<String> ENCODINGS =
      List.of("utf-8", "windows-1252", "iso-8859-1", "iso-8859-15", "us-ascii");

  /** The kinds of file that are read. */
  public enum Format {
    CSV,
    FIXED_WIDTH,
    JSON,
    JSON_LINES,
    JSON_STAT,
    PARQUET;

    /** Whether the file itself distinguishes a boolean from a text. */
    boolean typed() {
      return this != CSV && this != FIXED_WIDTH;
    }
  }

  public TextFormat {
    format = format == null ? Format.CSV : format;
    encoding = encoding == null ? "utf-8" : encoding.toLowerCase(Locale.ROOT);
    delimiter = delimiter == null ? ";" : delimiter;
    quote = quote == null ? "\"" : quote;
    decimal = decimal == null ? "." : decimal;
    records = records == null ? "" : records;
    Wrong.when(!ENCODINGS.contains(encoding), "Encoding: '%s' (known: %s)", encoding, ENCODINGS);
    Wrong.when(
        delimiter.length() != 1 || delimiter.charAt(0) > '~' || quote.length() > 1,
        "Delimiter '%s' and quote '%s': one ASCII sign each",
        delimiter,
        quote);
    Wrong.when(
        !decimal.equals(",") && !decimal.equals("."),
        "Decimal sign: '%s' (comma or point)",
        decimal);
    Wrong.when(
        !decimal.equals(".") && format == Format.PARQUET,
        "Decimal sign: '%s' (a point in Parquet)",
        decimal);
  }

  /** Whether a record ends where its line ends unless a quote is open. */
  public boolean isCsv() {
    return format == Format.CSV;
  }

  /** Whether a record is a line of text. */
  public boolean isLines() {
    return format == Format.CSV || format == Format.FIXED_WIDTH || format == Format.JSON_LINES;
  }
}
