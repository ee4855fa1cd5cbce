package nl.smartindustry.transform.topic.programme.fieldlab;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.smartindustry.transform.topic.programme.definition.DeliveredRow;
import org.apache.spark.sql.Row;

/**
 * One booking.
 *
 * @param kind toezegging (commitment) or realisatie (realisation)
 * @param amount euro; negative for a correction
 */
public record FundingEntry(
    String id, String fieldlab, LocalDate date, String funder, String kind, BigDecimal amount) {

  /** The bookings of table {@code funding_entry}; one without a date or an amount books nothing. */
  public static List<FundingEntry> read(List<Row> table) {
    return DeliveredRow.latest(table, "entry_id").stream()
        .filter(row -> row.date("date") != null && row.decimal("amount") != null)
        .map(
            row ->
                new FundingEntry(
                    row.text("entry_id"),
                    row.text("fieldlab_id"),
                    row.date("date"),
                    row.text("funder"),
                    row.text("kind"),
                    row.decimal("amount")))
        .toList();
  }
}
