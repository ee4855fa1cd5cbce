package nl.smartindustry.ingest.layout;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import nl.smartindustry.ingest.definition.Wrong;

/**
 * How a file's bytes become records.
 *
 * @param format the kind of file
 * @param encoding the declared encoding; a byte-order mark in the file goes before it
 * @param signs between and around cells
 * @param decimal the decimal sign, comma or point
 * @param trim whether cells are padded with spaces
 * @param records JSON pointer to the array of records, or to the dataset of JSON-stat; empty for
 *     the document itself
 */
public record TextFormat(
    Format format, String encoding, Signs signs, String decimal, boolean trim, String records)
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

  /**
   * The ASCII signs by which cells are told apart.
   *
   * @param delimiter between cells: one sign or more
   * @param quote around cells, doubled within them; empty where there is none
   * @param escape by which the sign after it is text; empty where there is none
   */
  public record Signs(String delimiter, String quote, String escape) implements Serializable {
    private static final int LONGEST = 8;

    public Signs {
      delimiter = delimiter == null ? ";" : delimiter;
      quote = quote == null ? "\"" : quote;
      escape = escape == null ? "" : escape;
      Wrong.when(
          delimiter.isEmpty()
              || delimiter.length() > LONGEST
              || !delimiter.chars().allMatch(Signs::sign),
          "Delimiter '%s': one ASCII sign, or up to %d",
          delimiter,
          LONGEST);
      Wrong.when(
          quote.length() > 1
              || escape.length() > 1
              || !(quote + escape).chars().allMatch(Signs::sign),
          "Quote '%s' and escape '%s': one ASCII sign each",
          quote,
          escape);
      Wrong.when(
          !escape.isEmpty() && (escape.equals(quote) || delimiter.contains(escape))
              || (!quote.isEmpty() && delimiter.contains(quote)),
          "Delimiter '%s', quote '%s' and escape '%s': found one sign for two of them",
          delimiter,
          quote,
          escape);
    }

    private static boolean sign(int c) {
      return c == '\t' || (c >= ' ' && c <= '~');
    }
  }

  public TextFormat {
    format = format == null ? Format.CSV : format;
    encoding = encoding == null ? "utf-8" : encoding.toLowerCase(Locale.ROOT);
    decimal = decimal == null ? "." : decimal;
    records = records == null ? "" : records;
    Wrong.when(!ENCODINGS.contains(encoding), "Encoding: '%s' (known: %s)", encoding, ENCODINGS);
    Wrong.when(
        !decimal.equals(",") && !decimal.equals("."),
        "Decimal sign: '%s' (comma or point)",
        decimal);
    Wrong.when(
        !decimal.equals(".") && format == Format.PARQUET,
        "Decimal sign: '%s' (a point in Parquet)",
        decimal);
  }

  /** As a layout says it; what it does not say is null. */
  @JsonCreator
  static TextFormat written(
      @JsonProperty("format") Format format,
      @JsonProperty("encoding") String encoding,
      @JsonProperty("delimiter") String delimiter,
      @JsonProperty("quote") String quote,
      @JsonProperty("escape") String escape,
      @JsonProperty("decimal") String decimal,
      @JsonProperty("trim") boolean trim,
      @JsonProperty("records") String records) {
    return new TextFormat(
        format, encoding, new Signs(delimiter, quote, escape), decimal, trim, records);
  }

  /** Without a sign that makes text of the next. */
  public TextFormat(
      Format format,
      String encoding,
      String delimiter,
      String quote,
      String decimal,
      boolean trim,
      String records) {
    this(format, encoding, new Signs(delimiter, quote, null), decimal, trim, records);
  }

  public String delimiter() {
    return signs.delimiter();
  }

  public String quote() {
    return signs.quote();
  }

  public String escape() {
    return signs.escape();
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
