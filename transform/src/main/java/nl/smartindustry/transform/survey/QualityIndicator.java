package nl.smartindustry.transform.survey;

import nl.smartindustry.transform.safe.ObservationKey;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * One measure of quality.
 *
 * @param source the survey's table
 * @param group what the measure is about within source and period; {@code _T} for all
 * @param value a proportion for a rate, else a count
 * @param figure the figure that it would give away: it is stored only where that may be seen; null
 *     for none
 */
public record QualityIndicator(
    String measure,
    String source,
    String period,
    String group,
    double value,
    String note,
    ObservationKey figure) {
  /** All of a source and period. */
  public static final String ALL = "_T";

  /** One that gives no figure away. */
  public QualityIndicator(
      String measure, String source, String period, String group, double value, String note) {
    this(measure, source, period, group, value, note, null);
  }

  /** The same, stored only where a figure may be seen. */
  public QualityIndicator of(ObservationKey other) {
    return new QualityIndicator(measure, source, period, group, value, note, other);
  }

  /** A row of contract {@code quality_indicator}. */
  public Row toRow() {
    return RowFactory.create(measure, source, period, group, value, note);
  }
}
