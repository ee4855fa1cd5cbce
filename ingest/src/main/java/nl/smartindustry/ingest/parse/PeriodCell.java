package nl.smartindustry.ingest.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.layout.CellType;
import nl.smartindustry.ingest.layout.ColumnSpec;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * A period as StatLine codes it, as SDMX writes it: {@code 2005JJ00} is {@code 2005}, {@code
 * 2005KW01} is {@code 2005-Q1}, {@code 2005MM01} is {@code 2005-01}; or its frequency.
 */
final class PeriodCell implements CellReader {
  private static final Pattern CODE = Pattern.compile("(\\d{4})(JJ|KW|MM)(\\d\\d)");

  private final ColumnSpec column;

  PeriodCell(ColumnSpec column) {
    this.column = column;
  }

  @Override
  public Object read(String text, Findings findings) {
    var code = CODE.matcher(text);
    if (!code.matches()) {
      findings.rejected("period_code", column.column(), "not a period like 2005MM01");
      return null;
    }
    boolean frequency = column.type() == CellType.FREQUENCY;
    return UTF8String.fromString(frequency ? frequency(code) : period(code));
  }

  private static String frequency(Matcher code) {
    return switch (code.group(2)) {
      case "JJ" -> "A";
      case "KW" -> "Q";
      default -> "M";
    };
  }

  private static String period(Matcher code) {
    return switch (code.group(2)) {
      case "JJ" -> code.group(1);
      case "KW" -> code.group(1) + "-Q" + code.group(3).charAt(1);
      default -> code.group(1) + "-" + code.group(3);
    };
  }
}
