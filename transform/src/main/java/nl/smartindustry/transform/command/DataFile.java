package nl.smartindustry.transform.command;

import static nl.smartindustry.transform.command.SpecFile.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A user's file as a spec names it. A plain text in the spec is the path alone.
 *
 * @param path relative to the spec file; ends in {@code .parquet} or is CSV
 * @param delimiter one ASCII sign between cells; a comma where absent
 * @param decimal point or comma; a point where absent
 * @param encoding any that Java knows and that extends ASCII; UTF-8 where absent
 * @param types {@code string} or a kind of number by column, for what would be taken for the other
 */
public record DataFile(
    String path, String delimiter, String decimal, String encoding, Map<String, String> types) {
  private static final String TEXT = "string";
  private static final List<String> TYPES =
      List.of(TEXT, "number", "double", "float", "integer", "int", "long", "decimal", "boolean");

  @JsonCreator
  public DataFile(
      @JsonProperty("path") String path,
      @JsonProperty("delimiter") String delimiter,
      @JsonProperty("decimal") String decimal,
      @JsonProperty("encoding") String encoding,
      @JsonProperty("types") Map<String, String> types) {
    this.path = path;
    this.delimiter = delimiter == null ? "," : delimiter;
    this.decimal = decimal == null ? "." : decimal;
    this.encoding = encoding == null ? "UTF-8" : encoding;
    this.types = types == null ? Map.of() : Map.copyOf(types);
    require(path != null && !path.isBlank(), "path: missing (the file to read)");
    require(isSign(this.delimiter), "delimiter: '%s' (one ASCII sign)", this.delimiter);
    require(List.of(".", ",").contains(this.decimal), "decimal: '%s' (. or ,)", this.decimal);
    require(!this.decimal.equals(this.delimiter), "decimal: '%s' is the delimiter", this.decimal);
    require(isCharset(this.encoding), "encoding: '%s' (such as UTF-8, latin1)", this.encoding);
    this.types.forEach(
        (column, type) ->
            require(TYPES.contains(type), "types.%s: '%s' (one of %s)", column, type, TYPES));
  }

  /** A file of which the spec has only the path. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static DataFile at(String path) {
    return new DataFile(path, null, null, null, null);
  }

  public Charset charset() {
    return Charset.forName(encoding);
  }

  public boolean isParquet() {
    return path.endsWith(".parquet");
  }

  /** Whether the spec says that the column holds text; empty where it does not say. */
  public Optional<Boolean> holdsText(String column) {
    return Optional.ofNullable(types.get(column)).map(TEXT::equals);
  }

  private static boolean isSign(String delimiter) {
    return delimiter.length() == 1 && delimiter.charAt(0) <= '~' && "\r\n\"".indexOf(delimiter) < 0;
  }

  /** UTF-16 and its like do not extend ASCII: line ends cannot be found by their bytes. */
  private static boolean isCharset(String name) {
    try {
      return Charset.forName(name).encode("\n,\"").remaining() == 3;
    } catch (IllegalArgumentException | UnsupportedOperationException unknown) {
      return false;
    }
  }
}
