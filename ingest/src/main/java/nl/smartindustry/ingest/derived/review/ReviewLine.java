package nl.smartindustry.ingest.derived.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.derived.review.Scores.ScoredRecord;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * One cell on a review list.
 *
 * @param line of the record in its delivery
 * @param score local score of the cell
 * @param rank of the record, from 1
 */
record ReviewLine(
    LedgerEntry entry, long line, String unit, String field, Amounts amounts, int rank) {
  private static final int SCORE_DECIMALS = 6;

  /** What was reported, what was expected, and how much the difference counts for. */
  record Amounts(BigDecimal reported, BigDecimal anticipated, BigDecimal score) {}

  static ReviewLine of(LedgerEntry entry, ScoredRecord record, String field, int scale, int rank) {
    var cell = record.cells().get(field);
    var amounts =
        new Amounts(
            decimal(cell.reported(), scale),
            decimal(cell.anticipated(), scale),
            decimal(cell.score(), SCORE_DECIMALS));
    return new ReviewLine(entry, record.line(), record.unit(), field, amounts, rank);
  }

  Row row() {
    return RowFactory.create(
        entry.source(),
        entry.period(),
        entry.delivery(),
        line,
        unit,
        field,
        amounts.reported(),
        amounts.anticipated(),
        amounts.score(),
        (long) rank);
  }

  /** The cells of a line in the file; what the statistician fills in is empty. */
  List<String> cells() {
    return List.of(
        entry.source(),
        entry.period(),
        entry.delivery(),
        Long.toString(line),
        unit,
        field,
        text(amounts.reported()),
        text(amounts.anticipated()),
        text(amounts.score()),
        Integer.toString(rank),
        "",
        "",
        "",
        "");
  }

  static String text(BigDecimal amount) {
    return amount.toPlainString().replace('.', ',');
  }

  static BigDecimal decimal(double value, int scale) {
    return BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_UP);
  }
}
