package nl.smartindustry.ingest.layout;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
 *     the document itself; of a workbook the sheet and its cells, {@link SheetRange}
 * @param columns that a file may have
 */
public record TextFormat(
    Format format,
    String encoding,
    Signs signs,
    String decimal,
    boolean trim,
    String records,
    Integer columns)
    implements Serializable {
  private static final String UTF_8 = "utf-8";
  private static final int USUAL_COLUMNS = 500;
  private static final int MOST_COLUMNS = 20_000;

  private static final String ASCII =
      IntStream.range(1, 128).mapToObj(Character::toString).collect(Collectors.joining());

  /** The kinds of file that are read. */
  public enum Format {
    CSV,
    FIXED_WIDTH,
    JSON,
    JSON_LINES,
    JSON_STAT,
    PARQUET,
    XLSX,
    ODS;

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
    encoding = encoding == null ? UTF_8 : encoding.toLowerCase(Locale.ROOT);
    decimal = decimal == null ? "." : decimal;
    records = records == null ? "" : records;
    columns = columns == null ? USUAL_COLUMNS : columns;
    Wrong.when(
        columns < 1 || columns > MOST_COLUMNS, "Columns: %d (from 1 to %d)", columns, MOST_COLUMNS);
    Wrong.when(
        !supported(encoding),
        "Encoding: '%s' (one of Java, such as utf-8, windows-1252, iso-8859-15, utf-16)",
        encoding);
    Wrong.when(
        !decimal.equals(",") && !decimal.equals("."),
        "Decimal sign: '%s' (comma or point)",
        decimal);
    if (isWorkbook(format)) {
      Wrong.when(
          !signs.equals(new Signs(null, null, null)),
          "Delimiter, quote and escape: not of a file of format %s, which has cells",
          format.name().toLowerCase(Locale.ROOT));
      SheetRange.of(records);
    }
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
      @JsonProperty("records") String records,
      @JsonProperty("columns") Integer columns) {
    return new TextFormat(
        format, encoding, new Signs(delimiter, quote, escape), decimal, trim, records, columns);
  }

  /** Without a sign that makes text of the next, and of the usual number of columns. */
  public TextFormat(
      Format format,
      String encoding,
      String delimiter,
      String quote,
      String decimal,
      boolean trim,
      String records) {
    this(format, encoding, new Signs(delimiter, quote, null), decimal, trim, records, null);
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
    return format == Format.CSV || isWorkbook();
  }

  /** Whether a record is a line of text. */
  public boolean isLines() {
    return isCsv() || format == Format.FIXED_WIDTH || format == Format.JSON_LINES;
  }

  /** Whether records are rows of a sheet. */
  public boolean isWorkbook() {
    return isWorkbook(format);
  }

  private static boolean isWorkbook(Format format) {
    return format == Format.XLSX || format == Format.ODS;
  }

  /** Whether the bytes of a file are read as they are: UTF-8, or a byte for each sign of ASCII. */
  public boolean isDirect() {
    var charset = Charset.forName(encoding);
    return !isWorkbook()
        && (format == Format.PARQUET
            || charset.equals(StandardCharsets.UTF_8)
            || (charset.canEncode()
                && charset.newEncoder().maxBytesPerChar() == 1
                && Arrays.equals(
                    ASCII.getBytes(charset), ASCII.getBytes(StandardCharsets.US_ASCII))));
  }

  /** What is read once a file that is not direct was written anew. */
  public TextFormat direct() {
    return isDirect()
        ? this
        : new TextFormat(format, UTF_8, signs, decimal, trim, records, columns);
  }

  private static boolean supported(String encoding) {
    try {
      return Charset.isSupported(encoding);
    } catch (IllegalCharsetNameException none) {
      return false;
    }
  }
}
