package nl.smartindustry.ingest.cell;

import java.util.Arrays;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.cell.Findings.CellReader;
import nl.smartindustry.ingest.layout.ColumnSpec;
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
}
