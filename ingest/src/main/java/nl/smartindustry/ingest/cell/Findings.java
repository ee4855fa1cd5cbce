package nl.smartindustry.ingest.cell;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.rule.DeliveredRecord.ValueChange;
import org.apache.spark.unsafe.types.UTF8String;

/** What was found in the cells of one record; used again for the next. */
public final class Findings {
  private final StringBuilder corrections = new StringBuilder();
  private final StringBuilder missing = new StringBuilder();
  private final List<ValueChange> changes = new ArrayList<>();
  private String rule;
  private String reason;

  void clear() {
    corrections.setLength(0);
    missing.setLength(0);
    changes.clear();
    rule = null;
    reason = null;
  }

  boolean isEmpty() {
    return corrections.length() + missing.length() == 0 && rule == null;
  }

  /** What was found in a cell is found after what was found before. */
  void add(Findings cell) {
    join(corrections, cell.corrections);
    join(missing, cell.missing);
    changes.addAll(cell.changes);
    if (rule == null) {
      rule = cell.rule;
      reason = cell.reason;
    }
  }

  /** A cell was put right; its text as delivered and the value it now has are kept. */
  void corrected(String field, String how, String before, String after) {
    append(corrections, field, how);
    changes.add(new ValueChange(field, how, before, after));
  }

  /** A cell holds no answer. */
  void missing(String field, String why) {
    append(missing, field, why);
  }

  /** The record cannot be accepted; the first rule that it breaks counts. */
  void rejected(String brokenRule, String column, String demand) {
    if (rule == null) {
      rule = brokenRule;
      reason = "column '" + column + "' is " + demand;
    }
  }

  /** {@code field:how;field:how}, or null. */
  public String corrections() {
    return text(corrections);
  }

  /** The same corrections with what the cells were before; valid until the next record. */
  public List<ValueChange> changes() {
    return changes;
  }

  /** {@code field:why;field:why}, or null. */
  public String missingReasons() {
    return text(missing);
  }

  /** The rule that the record breaks, or null. */
  public String rule() {
    return rule;
  }

  /** The reason in words, naming the column and never its content; or null. */
  public String reason() {
    return reason;
  }

  private static void append(StringBuilder list, String field, String what) {
    join(list, field);
    list.append(':').append(what);
  }

  private static void join(StringBuilder list, CharSequence more) {
    list.append(list.length() > 0 && more.length() > 0 ? ";" : "").append(more);
  }

  private static String text(StringBuilder list) {
    return list.length() == 0 ? null : list.toString();
  }

  /** Reads the text of one cell, coded answers already translated, as Spark stores its value. */
  interface CellReader {
    /** The value, or null after a finding. */
    Object read(String text, Findings findings);

    /** How many digits a text must have to be a value as it is; 0 where there is no such text. */
    default int digits() {
      return 0;
    }

    /** What {@link #read} gives for a text of so many digits. */
    default Object digits(UTF8String text, Findings findings) {
      return text;
    }
  }
}
