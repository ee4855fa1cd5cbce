package nl.smartindustry.ingest.rule;

import java.util.Arrays;
import java.util.List;
import nl.smartindustry.ingest.contract.RowProjection;
import nl.smartindustry.ingest.rule.DeliveredRecord.ValueChange;
import nl.smartindustry.ingest.rule.JudgedColumns.Outcome;
import nl.smartindustry.ingest.rule.RuleBook.Correction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** GSBPM 5.3 and 5.4: applies the rules of a table to the records of one task, one by one. */
public final class RecordRules {
  private static final int PER_FIELD = 3;

  private final List<Correction> corrections;
  private final RowProjection broken;
  private final RowProjection[] values;
  private final RowProjection judging;
  private final int[] judged;
  private final int[] outcomes;

  /**
   * @param records of the whole source, about
   */
  public RecordRules(RuleBook book, long records) {
    this.corrections = book.corrections();
    this.broken = book.broken().projection(records);
    this.judging = book.judged().projection(records);
    this.values = new RowProjection[corrections.size()];
    Arrays.setAll(values, i -> corrections.get(i).values().projection(0));
    this.outcomes = new int[Rule.onRecords(book.rules()).size()];
    this.judged = new int[outcomes.length];
    Arrays.setAll(judged, i -> book.columns().indexOf(JudgedColumns.OUTCOME + i));
  }

  /**
   * Puts right what can be, one rule after the other, in a record that is not refused. A rule whose
   * condition is null is not broken.
   */
  public void correct(DeliveredRecord record) {
    if (corrections.isEmpty()) {
      return;
    }
    var found = broken.apply(record.row());
    for (int i = 0; i < corrections.size(); i++) {
      int outcome = found.getInt(i);
      outcomes[corrections.get(i).outcome()] = outcome;
      if (outcome == Outcome.FAIL) {
        set(record, corrections.get(i), values[i].apply(record.row()));
        found = broken.apply(record.row());
      }
    }
  }

  private static void set(DeliveredRecord record, Correction correction, InternalRow values) {
    for (int i = 0; i < correction.fields().size(); i++) {
      var field = correction.fields().get(i);
      var change =
          new ValueChange(
              field.name(),
              correction.rule().name(),
              text(values, PER_FIELD * i + 1),
              text(values, PER_FIELD * i + 2));
      record.changed(field.concealed() ? change.concealed() : change);
      record.set(field.place(), values.get(PER_FIELD * i, field.type()));
    }
  }

  private static String text(InternalRow values, int place) {
    UTF8String text = values.getUTF8String(place);
    return text == null ? null : text.toString();
  }

  /**
   * Judges a record as it has become.
   *
   * @return the values of {@link JudgedColumns}; used again for the next record
   */
  public InternalRow judge(DeliveredRecord record) {
    var row = judging.apply(record.row());
    for (int i = 0; i < judged.length; i++) {
      if (judged[i] >= 0) {
        outcomes[i] = row.getInt(judged[i]);
      }
    }
    return row;
  }

  /** The outcome of a rule for the record judged last, by its number among those on records. */
  public int outcome(int rule) {
    return outcomes[rule];
  }
}
