package nl.smartindustry.ingest.derived.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.Field;
import nl.smartindustry.ingest.contract.FieldType;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.derived.review.Decisions.Decision.Cell;
import nl.smartindustry.ingest.derived.review.Decisions.Decision.Choice;
import nl.smartindustry.ingest.derived.review.Decisions.Decision.ReviewPlace;
import nl.smartindustry.ingest.edit.rule.EditDefinitions;
import org.apache.spark.sql.Row;

/**
 * All decisions that were delivered, each checked: one to a cell, of a delivery that is known, of a
 * table that is reviewed and a number of it.
 *
 * @param byCell one decision a cell
 * @param late lines about deliveries that count no longer, by their id
 */
record Decisions(Map<Cell, Decision> byCell, Map<String, Integer> late) {

  /**
   * Reads the table of reviews; its size is what people have typed.
   *
   * @param active the deliveries that count, by id
   * @param known whether a delivery has ever been read
   * @throws Refusal by the line of the review, when something in it is unknown or contradicts
   *     another line
   */
  static Decisions read(
      List<Row> reviews,
      Definitions definitions,
      Map<String, LedgerEntry> active,
      Predicate<String> known) {
    var decisions = new Decisions(new TreeMap<>(), new TreeMap<>());
    var rows = new ArrayList<>(reviews);
    rows.removeIf(row -> row.getAs("decision") == null);
    rows.sort(
        Comparator.comparing((Row row) -> place(row).delivery())
            .thenComparing(row -> place(row).line()));
    for (var row : rows) {
      var decision = decision(row);
      var delivery = decision.cell().delivery();
      if (active.containsKey(delivery)) {
        decisions.add(decision, definitions, active.get(delivery));
      } else if (known.test(delivery)) {
        decisions.late.merge(delivery, 1, Integer::sum);
      } else {
        throw refused(decision.given(), "unknown delivery '%s'".formatted(delivery));
      }
    }
    return decisions;
  }

  /** The decisions that change a value, by the delivery of the record. */
  Map<String, List<Decision>> changesByDelivery() {
    var changes = new TreeMap<String, List<Decision>>();
    byCell.forEach(
        (cell, decision) -> {
          if (decision.changes()) {
            changes.computeIfAbsent(cell.delivery(), d -> new ArrayList<>()).add(decision);
          }
        });
    return changes;
  }

  private void add(Decision decision, Definitions definitions, LedgerEntry entry) {
    var cell = decision.cell();
    if (!entry.source().equals(cell.source())) {
      throw refused(
          decision.given(),
          "source '%s' (delivery '%s' is of source '%s')"
              .formatted(cell.source(), cell.delivery(), entry.source()));
    }
    check(decision, Contract.load(definitions, entry.table()), definitions);
    var earlier = byCell.putIfAbsent(cell, decision);
    if (earlier != null && !earlier.agrees(decision)) {
      throw refused(
          decision.given(),
          "decides otherwise on the cell of %s, field '%s' (one decision a cell)"
              .formatted(earlier.given(), cell.field()));
    }
  }

  private static void check(Decision decision, Contract contract, Definitions definitions) {
    if (EditDefinitions.selective(definitions, contract).isEmpty()) {
      throw refused(
          decision.given(),
          "table '%s' is not reviewed ('%s' has no 'selective')"
              .formatted(contract.table(), EditDefinitions.path(contract.table())));
    }
    var name = decision.cell().field();
    var field = contract.has(name) ? contract.field(name) : null;
    if (field == null || !number(field)) {
      throw refused(
          decision.given(),
          "field '%s' is no number of table '%s'".formatted(name, contract.table()));
    }
    var value = decision.value();
    if ((decision.choice() == Choice.CORRECT) != (value != null)) {
      throw refused(
          decision.given(), "a corrected value goes with decision 'correct', and only with that");
    }
    if (value != null && value.stripTrailingZeros().scale() > field.scale()) {
      throw refused(
          decision.given(),
          "the corrected value has more decimals than field '%s' (%d)"
              .formatted(name, field.scale()));
    }
  }

  private static boolean number(Field field) {
    return field.role() != Field.Role.IDENTIFIER
        && (field.type() == FieldType.INTEGER || field.type() == FieldType.DECIMAL);
  }

  private static Decision decision(Row row) {
    String text = row.getAs("decision");
    return new Decision(
        new Cell(
            row.getAs("source"),
            row.getAs("delivery"),
            row.getAs("enterprise_id"),
            row.getAs("field")),
        Choice.valueOf(text.toUpperCase(Locale.ROOT)),
        row.getAs("corrected_value"),
        place(row));
  }

  private static ReviewPlace place(Row row) {
    return new ReviewPlace(row.getAs("source_delivery"), row.<Long>getAs("source_line"));
  }

  static Refusal refused(ReviewPlace place, String why) {
    return new Refusal(ExitCode.DATA_REFUSED, "%s: %s".formatted(place, why));
  }

  /**
   * What a statistician has decided on one cell.
   *
   * @param value for {@code CORRECT}; else null
   * @param given where it was decided
   */
  record Decision(Cell cell, Choice choice, BigDecimal value, ReviewPlace given) {

    /** One value of one record: the delivery it came in, the unit it is of, and the field. */
    record Cell(String source, String delivery, String unit, String field)
        implements Comparable<Cell> {
      private static final Comparator<Cell> ORDER =
          Comparator.comparing(Cell::source)
              .thenComparing(Cell::delivery)
              .thenComparing(Cell::unit)
              .thenComparing(Cell::field);

      @Override
      public int compareTo(Cell other) {
        return ORDER.compare(this, other);
      }
    }

    /** A line of a delivery of reviews. */
    record ReviewPlace(String delivery, long line) {
      @Override
      public String toString() {
        return "Review '%s', line %d".formatted(delivery, line);
      }
    }

    /** What is to become of the value. */
    enum Choice {
      /** It is right. */
      ACCEPT,
      /** It is to be replaced. */
      CORRECT,
      /** It is wrong, and the right one is not known. */
      MISSING
    }

    /** Whether it changes anything. */
    boolean changes() {
      return choice != Choice.ACCEPT;
    }

    /** Whether two decisions come to the same. */
    boolean agrees(Decision other) {
      return choice == other.choice
          && (value == null ? other.value == null : value.compareTo(other.value) == 0);
    }
  }
}
