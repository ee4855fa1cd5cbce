package nl.smartindustry.ingest.layout;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Wrong;

/**
 * The form in which a supplier writes a cell.
 *
 * @param length digits of a register number, leading zeros included; 0 where it is free text
 * @param list the sign between several values in one cell; in JSON, between the items of an array
 * @param date how dates are written, a {@link DatePattern} such as {@code dd-MM-yyyy}
 * @param also other ways that occur and are corrected with a flag
 * @param digits the signs within a number
 * @param take regular expression with one group: what the group matches is the cell, and a cell
 *     that does not match is refused; empty where the whole text is meant
 * @param chars first and last position of the cell in a line of fixed width, from 1; else empty
 */
public record CellShape(
    int length,
    String list,
    String date,
    List<String> also,
    Digits digits,
    String take,
    List<Integer> chars)
    implements Serializable {

  /** How a date is written where a file says that it is one. */
  static final String ISO = "yyyy-MM-dd";

  static final CellShape PLAIN = dates("");

  /**
   * The signs within a number.
   *
   * @param thousands between groups of three digits; empty where numbers have none
   * @param decimal before decimals; empty for that of the layout
   */
  public record Digits(String thousands, String decimal) implements Serializable {
    private static final String THOUSANDS = ".,' \u00A0\u202F";

    static final Digits PLAIN = new Digits(null, null);

    public Digits {
      thousands = thousands == null ? "" : thousands;
      decimal = decimal == null ? "" : decimal;
      Wrong.when(
          thousands.length() > 1 || !THOUSANDS.contains(thousands),
          "Thousands sign: '%s' (point, comma, apostrophe or space)",
          thousands);
      Wrong.when(
          decimal.length() > 1 || !",.".contains(decimal),
          "Decimal sign: '%s' (comma or point)",
          decimal);
    }
  }

  public CellShape {
    Wrong.when(length < 0, "Length of a key: %d (at least 0)", length);
    list = list == null ? "" : list;
    date = date == null ? "" : date;
    also = also == null ? List.of() : List.copyOf(also);
    digits = digits == null ? Digits.PLAIN : digits;
    take = take == null ? "" : take;
    chars = chars == null ? List.of() : List.copyOf(chars);
    Stream.concat(Stream.of(date).filter(usual -> !usual.isEmpty()), also.stream())
        .forEach(DatePattern::new);
    Wrong.when(
        !take.isEmpty() && Pattern.compile(take).matcher("").groupCount() != 1,
        "Take '%s': needs one group ( )",
        take);
    Wrong.when(
        !chars.isEmpty() && (chars.size() != 2 || chars.get(0) < 1 || chars.get(1) < chars.get(0)),
        "Chars %s: first and last position of the cell, from 1",
        chars);
  }

  /** As a layout says it; what it does not say is null. */
  @JsonCreator
  static CellShape written(
      @JsonProperty("length") int length,
      @JsonProperty("list") String list,
      @JsonProperty("date") String date,
      @JsonProperty("also") List<String> also,
      @JsonProperty("thousands") String thousands,
      @JsonProperty("decimal") String decimal,
      @JsonProperty("take") String take,
      @JsonProperty("chars") List<Integer> chars) {
    return new CellShape(length, list, date, also, new Digits(thousands, decimal), take, chars);
  }

  /** The sign between groups of three digits; empty where there is none. */
  public String thousands() {
    return digits.thousands();
  }

  /** The shape of which only the way to write dates is known. */
  public static CellShape dates(String pattern) {
    return new CellShape(0, "", pattern, List.of(), null, "", List.of());
  }

  /** This shape of a cell that the file says to be a date or a number. */
  CellShape typed() {
    return new CellShape(length, list, ISO, List.of(), new Digits(null, "."), take, chars);
  }

  /** This shape, with another's ways to write dates where it has none of its own. */
  CellShape orDates(CellShape other) {
    var usual = date.isEmpty() ? other.date : date;
    var others = date.isEmpty() && also.isEmpty() ? other.also : also;
    return new CellShape(length, list, usual, others, digits, take, chars);
  }
}
