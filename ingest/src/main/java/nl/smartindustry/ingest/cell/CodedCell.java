package nl.smartindustry.ingest.cell;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.cell.Findings.CellReader;
import nl.smartindustry.ingest.cell.NumberCell.SingleCell;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.ColumnSpec.CellType;
import nl.smartindustry.ingest.layout.DatePattern;
import nl.smartindustry.ingest.layout.Layout;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Every cell: trims it, recognises missing codes, takes the part that is meant, looks it up,
 * translates its codes, then reads what is left.
 */
final class CodedCell implements CellReader {
  private final ColumnSpec column;
  private final boolean trim;
  private final Map<String, String> missing;
  private final Pattern take;
  private final Map<String, String> found;
  private final Map<String, String> values;
  private final Set<String> allowed;
  private final CellReader then;
  private final int longestMissing;

  CodedCell(ColumnSpec column, Layout layout, DataType stored) {
    this.column = column;
    this.trim = layout.text().trim();
    this.missing = new HashMap<>(column.codes().missing());
    var pattern = column.shape().take();
    this.take = pattern.isEmpty() ? null : Pattern.compile(pattern);
    this.found = column.codes().lookup() == null ? null : column.codes().lookup().found();
    this.values = new HashMap<>(column.codes().values());
    this.allowed = new HashSet<>(column.codes().allowed());
    this.then = reader(column, layout, stored);
    this.longestMissing = missing.keySet().stream().mapToInt(String::length).max().orElse(-1);
  }

  @Override
  public Object read(String cell, Findings findings) {
    var text = trim ? cell.strip() : cell;
    if (isMissing(text, findings)) {
      return null;
    }
    if (take != null || found != null) {
      text = meant(text, findings);
      if (text == null || isMissing(text, findings)) {
        return null;
      }
    }
    if (!values.isEmpty()) {
      text = values.getOrDefault(text, text);
    }
    if (!allowed.isEmpty() && !allowed.contains(text)) {
      findings.rejected("unknown_code", column.column(), "none of its codes");
      return null;
    }
    return then.read(text, findings);
  }

  /** Digits are what they are unless they may be a code, a key to look up or a part of a text. */
  @Override
  public int digits() {
    boolean plain = take == null && found == null && values.isEmpty() && allowed.isEmpty();
    return plain && longestMissing < then.digits() ? then.digits() : 0;
  }

  private boolean isMissing(String text, Findings findings) {
    if (text.length() > longestMissing) {
      return false;
    }
    var why = missing.get(text);
    if (why != null) {
      findings.missing(column.field(), why);
    }
    return why != null;
  }

  /** The part of the text that is meant, and what it stands for in its dimension file. */
  private String meant(String cell, Findings findings) {
    var text = cell;
    if (take != null) {
      var match = take.matcher(text);
      if (!match.matches()) {
        findings.rejected("cell_pattern", column.column(), "not written as its layout says");
        return null;
      }
      text = match.group(1) == null ? "" : match.group(1);
    }
    if (found != null) {
      text = found.get(text);
      if (text == null) {
        findings.rejected("unknown_key", column.column(), "no key of its dimension file");
      }
    }
    return text;
  }

  private static CellReader reader(ColumnSpec column, Layout layout, DataType stored) {
    char decimal = layout.decimal(column).charAt(0);
    return switch (column.type()) {
      case TEXT -> (cell, findings) -> UTF8String.fromString(cell);
      case KEY, RSIN -> new KeyCell(column);
      case DATE -> new DateCell(column);
      case PERIOD, FREQUENCY, PERIOD_STATUS -> new PeriodCell(column, keepsStatus(column, layout));
      case INTEGER, DECIMAL, NUMBER -> number(column, decimal, stored, column.type());
      case SCIENTIFIC -> new ScientificCell(column, decimal);
      case SINGLE -> {
        var type = stored instanceof DecimalType ? CellType.DECIMAL : CellType.NUMBER;
        yield new SingleCell(column, decimal, number(column, '.', stored, type));
      }
      case BOOLEAN -> new BooleanCell(column);
    };
  }

  private static NumberCell number(
      ColumnSpec column, char decimal, DataType stored, CellType type) {
    int scale = stored instanceof DecimalType of ? of.scale() : 0;
    return new NumberCell(column, type, decimal, scale);
  }

  /** Whether the status that the stars behind a period mean is kept in another field. */
  private static boolean keepsStatus(ColumnSpec column, Layout layout) {
    return layout.columns().stream()
        .anyMatch(
            other ->
                other.type() == CellType.PERIOD_STATUS
                    && other.delivered()
                    && other.column().equals(column.column()));
  }

  /** Yes or no, in the codes that the layout gives them. */
  static final class BooleanCell implements CellReader {
    private final ColumnSpec column;
    private final Map<String, Boolean> codes;

    BooleanCell(ColumnSpec column) {
      this.column = column;
      this.codes = new HashMap<>(column.codes().booleans());
    }

    @Override
    public Object read(String text, Findings findings) {
      var answer = codes.get(text);
      if (answer == null) {
        findings.rejected("unknown_code", column.column(), "none of its codes for yes and no");
      }
      return answer;
    }
  }

  /** A computed number, which its program may have written with an exponent: {@code 9.3e-05}. */
  static final class ScientificCell implements CellReader {
    private static final Pattern NUMBER =
        Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");

    private final ColumnSpec column;
    private final char decimal;

    ScientificCell(ColumnSpec column, char decimal) {
      this.column = column;
      this.decimal = decimal;
    }

    @Override
    public Object read(String text, Findings findings) {
      var point = decimal == '.' ? text : text.replace('.', ' ').replace(decimal, '.');
      double number = NUMBER.matcher(point).matches() ? Double.parseDouble(point) : Double.NaN;
      if (!Double.isFinite(number)) {
        findings.rejected(
            "number_format", column.column(), "not a number, with or without exponent");
        return null;
      }
      return number;
    }
  }

  /**
   * A date in the layout's own way to write it, or in another one that is put right with a flag.
   */
  static final class DateCell implements CellReader {
    private static final String ZERO = "00000000";

    private final ColumnSpec column;
    private final DatePattern usual;
    private final List<DatePattern> also;

    DateCell(ColumnSpec column) {
      this.column = column;
      this.usual = new DatePattern(column.shape().date());
      this.also = column.shape().also().stream().map(DatePattern::new).toList();
    }

    @Override
    public Object read(String text, Findings findings) {
      int days = usual.days(text);
      if (days != Integer.MIN_VALUE) {
        return days;
      }
      if (text.equals(ZERO)) {
        findings.missing(column.field(), "zero_date");
        return null;
      }
      for (var pattern : also) {
        days = pattern.days(text);
        if (days != Integer.MIN_VALUE) {
          var date = LocalDate.ofEpochDay(days).toString();
          findings.corrected(column.field(), "date_format", text, date);
          return days;
        }
      }
      findings.rejected("not_a_date", column.column(), "not a date like " + usual);
      return null;
    }
  }
}
