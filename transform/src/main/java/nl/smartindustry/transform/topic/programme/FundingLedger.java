package nl.smartindustry.transform.topic.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.topic.DeliveredRow;
import org.apache.spark.sql.Row;

/**
 * The bookings of fieldlabs.
 *
 * @param funders code list {@code funder}; its parents are public, private and other
 */
public record FundingLedger(Codelist funders, List<Entry> entries) {
  static final String PUBLIC = "public";
  static final String PRIVATE = "private";
  private static final int MILLION = 6;

  /**
   * One booking.
   *
   * @param kind toezegging (commitment) or realisatie (realisation)
   * @param amount euro; negative for a correction
   */
  public record Entry(
      String fieldlab, LocalDate date, String funder, String kind, BigDecimal amount) {}

  /**
   * Bookings of one kind: what is promised and what is spent is the same money twice, so that
   * bookings of two kinds are refused.
   */
  public record Bookings(List<Entry> entries) {
    public Bookings {
      var kinds =
          entries.stream().map(one -> String.valueOf(one.kind())).distinct().sorted().toList();
      if (kinds.size() > 1) {
        throw new IllegalArgumentException(
            "Sum of bookings: found kinds %s (one: commitments and realisations are never added)"
                .formatted(kinds));
      }
    }

    /** Those for which a condition holds. */
    Bookings where(Predicate<Entry> wanted) {
      return new Bookings(entries.stream().filter(wanted).toList());
    }

    /** Their sum in million euro, exactly. */
    BigDecimal millions() {
      return entries.stream()
          .map(Entry::amount)
          .reduce(BigDecimal.ZERO, BigDecimal::add)
          .movePointLeft(MILLION);
    }

    /** What each fieldlab brought in, in million euro: the ledger does not name a payer. */
    Contributions byFieldlab() {
      var sums = new TreeMap<String, BigDecimal>();
      for (var one : entries) {
        sums.merge(String.valueOf(one.fieldlab()), one.amount(), BigDecimal::add);
      }
      var millions = new TreeMap<String, Double>();
      sums.forEach((id, sum) -> millions.put(id, sum.movePointLeft(MILLION).doubleValue()));
      return Contributions.amount(millions, Map.of());
    }
  }

  /** The ledger of table {@code funding_entry}; one without a date or an amount books nothing. */
  public static FundingLedger read(List<Row> table, Codelist funders) {
    var entries =
        DeliveredRow.latest(table, "entry_id").stream()
            .filter(row -> row.date("date") != null && row.decimal("amount") != null)
            .map(
                row ->
                    new Entry(
                        row.text("fieldlab_id"),
                        row.date("date"),
                        row.text("funder"),
                        row.text("kind"),
                        row.decimal("amount")));
    return new FundingLedger(funders, entries.toList());
  }

  /** The bookings of a kind for which a condition holds. */
  Bookings of(String kind, Predicate<Entry> wanted) {
    return new Bookings(
        entries.stream().filter(one -> kind.equals(one.kind())).filter(wanted).toList());
  }

  /**
   * Funders of a kind: public is the state, the regions and the European funds, private are the
   * enterprises.
   */
  List<Codelist.Entry> funders(String parent) {
    return funders.entries().stream().filter(one -> one.parent().equals(parent)).toList();
  }

  /** Whether a booking is of one of those. */
  boolean isOf(String parent, Entry entry) {
    return funders(parent).stream().anyMatch(one -> one.code().equals(entry.funder()));
  }
}
