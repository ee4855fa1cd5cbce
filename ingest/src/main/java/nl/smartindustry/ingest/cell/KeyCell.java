package nl.smartindustry.ingest.cell;

import java.util.Arrays;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.cell.Findings.CellReader;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.pseudonym.PseudonymKey.Pseudonymiser;
import org.apache.spark.unsafe.types.UTF8String;

/** A register number: text of fixed length, of which spreadsheets lose the leading zeros. */
final class KeyCell implements CellReader {
  private static final Pattern SPACES = Pattern.compile("\\s+|\u00A0");
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d+([.,]\\d+)?[eE][+-]?\\d+");

  private final ColumnSpec column;
  private final int length;
  private final Pattern list;

  KeyCell(ColumnSpec column) {
    this.column = column;
    this.length = column.shape().length();
    var sign = column.shape().list();
    this.list = sign.isEmpty() ? null : Pattern.compile(Pattern.quote(sign));
  }

  @Override
  public Object read(String text, Findings findings) {
    if (list == null || text.indexOf(column.shape().list()) < 0) {
      var key = key(text, findings);
      return key == null ? null : UTF8String.fromString(key);
    }
    var keys = list.split(text, -1);
    for (int i = 0; i < keys.length; i++) {
      keys[i] = key(keys[i], findings);
    }
    return Arrays.asList(keys).contains(null)
        ? null
        : UTF8String.fromString(String.join(column.shape().list(), keys));
  }

  @Override
  public int digits() {
    return length;
  }

  private String key(String text, Findings findings) {
    if (text.length() == length && digits(text)) {
      return text;
    }
    var bare = SPACES.matcher(text).replaceAll("");
    if (bare.isEmpty() || bare.length() > length || !digits(bare)) {
      boolean scientific = SCIENTIFIC.matcher(bare).matches();
      findings.rejected(
          scientific ? "scientific_notation" : "key_format",
          column.column(),
          "not a number of " + length + " digits");
      return null;
    }
    var whole = "0".repeat(length - bare.length()) + bare;
    if (bare.length() != text.length()) {
      findings.corrected(column.field(), "spaces_removed", text, whole);
    }
    if (bare.length() < length) {
      findings.corrected(column.field(), "leading_zeros_restored", text, whole);
    }
    return whole;
  }

  private static boolean digits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** An identifier, read and put right by its layout, of which only the pseudonym is stored. */
  static final class PseudonymCell implements CellReader {
    private final CellReader identifier;
    private final UTF8String list;
    private final Pseudonymiser pseudonymiser;

    /**
     * @param list the sign between several identifiers in one cell; empty where there is one
     */
    PseudonymCell(CellReader identifier, String list, Pseudonymiser pseudonymiser) {
      this.identifier = identifier;
      this.list = list.isEmpty() ? null : UTF8String.fromString(list);
      this.pseudonymiser = pseudonymiser;
    }

    @Override
    public Object read(String text, Findings findings) {
      return pseudonym((UTF8String) identifier.read(text, findings));
    }

    @Override
    public int digits() {
      return identifier.digits();
    }

    @Override
    public Object digits(UTF8String text, Findings findings) {
      return pseudonym((UTF8String) identifier.digits(text, findings));
    }

    private UTF8String pseudonym(UTF8String read) {
      if (read == null) {
        return null;
      }
      return list == null || !read.contains(list)
          ? pseudonymiser.of(read)
          : pseudonymiser.ofEach(read, list);
    }
  }

  /**
   * A number of legal persons (RSIN): nine digits of which the weighted sum 9, 8, … 2, −1 is
   * divisible by eleven. One that fails is no number in use and counts as missing, so that it is
   * not linked. In synthetic data it is the other way round: a number that passes could be a real
   * one.
   */
  static final class ElevenTestCell implements CellReader {
    private static final String WHY = "check_digit";
    private static final int DIGITS = 9;
    private static final int ELEVEN = 11;

    private final CellReader number;
    private final ColumnSpec column;
    private final UTF8String sign;
    private final boolean passing;

    ElevenTestCell(CellReader number, ColumnSpec column, boolean synthetic) {
      this.number = number;
      this.column = column;
      this.sign = UTF8String.fromString(column.shape().list());
      this.passing = !synthetic;
    }

    @Override
    public Object read(String text, Findings findings) {
      return tested((UTF8String) number.read(text, findings), findings);
    }

    @Override
    public int digits() {
      return number.digits();
    }

    @Override
    public Object digits(UTF8String text, Findings findings) {
      return tested((UTF8String) number.digits(text, findings), findings);
    }

    private UTF8String tested(UTF8String read, Findings findings) {
      if (read == null || all(read)) {
        return read;
      }
      findings.missing(column.field(), WHY);
      return null;
    }

    /** A list with a wrong number is dropped whole: which of the others is meant is not known. */
    private boolean all(UTF8String numbers) {
      if (sign.numBytes() == 0) {
        return passes(numbers) == passing;
      }
      for (var one : numbers.splitSQL(sign, -1)) {
        if (passes(one) != passing) {
          return false;
        }
      }
      return true;
    }

    /** Whether nine digits pass the test; anything else does not. */
    static boolean passes(UTF8String text) {
      if (text.numBytes() != DIGITS) {
        return false;
      }
      int sum = 0;
      for (int i = 0; i < DIGITS; i++) {
        int digit = text.getByte(i) - '0';
        sum += i == DIGITS - 1 ? -digit : (DIGITS - i) * digit;
      }
      return sum % ELEVEN == 0;
    }
  }
}
