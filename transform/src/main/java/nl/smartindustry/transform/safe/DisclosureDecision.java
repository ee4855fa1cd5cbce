package nl.smartindustry.transform.safe;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.Columns;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Why one cell is suppressed: one row of the restricted table {@code disclosure_decision}. It names
 * the rule, never its parameters and never a contributor.
 *
 * @param cell its {@link ObservationKey#address}; of what is no observation its own, such as {@code
 *     FIELDLAB=FL001;FIGURE=participants}
 * @param reason code of a {@link Reason}
 * @param rule as in {@link Cell.Suppressed}
 * @param protects addresses of the cells that it would reveal
 */
public record DisclosureDecision(String cell, String reason, String rule, List<String> protects) {
  /** The contract of its rows. */
  public static final String TABLE = "disclosure_decision";

  /** Parts the addresses of cells; no code has it. */
  private static final String BETWEEN = " ";

  /**
   * The rows of all suppressed cells, by cell.
   *
   * @param further of cells that are no observations
   */
  public static List<Row> rows(List<Observation> decided, List<DisclosureDecision> further) {
    return Stream.concat(decided.stream().flatMap(DisclosureDecision::of), further.stream())
        .sorted(Comparator.comparing(DisclosureDecision::cell))
        .map(DisclosureDecision::toRow)
        .toList();
  }

  private static Stream<DisclosureDecision> of(Observation one) {
    return one.cell() instanceof Cell.Suppressed hidden
        ? Stream.of(
            of(
                one.key().address(),
                hidden,
                hidden.protects().stream().map(ObservationKey::address).toList()))
        : Stream.empty();
  }

  /** The decision on a cell at an address, with the addresses of those that it would reveal. */
  public static DisclosureDecision of(String cell, Cell.Suppressed hidden, List<String> protects) {
    return new DisclosureDecision(
        cell, hidden.because().code(), hidden.rule(), protects.stream().sorted().toList());
  }

  private Row toRow() {
    var others = protects.stream().collect(Collectors.joining(BETWEEN));
    return RowFactory.create(cell, reason, rule, protects.isEmpty() ? null : others);
  }

  /**
   * Reads a decision.
   *
   * @param row gives the value of a column of the contract, null where it is empty
   */
  public static DisclosureDecision from(Function<String, Object> row) {
    var columns = new Columns(row);
    var others = columns.text("PROTECTS");
    return new DisclosureDecision(
        columns.text("CELL"),
        columns.text("REASON"),
        columns.text("RULE"),
        others.isEmpty() ? List.of() : List.of(others.split(BETWEEN)));
  }
}
