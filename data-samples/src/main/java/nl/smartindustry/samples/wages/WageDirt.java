package nl.smartindustry.samples.wages;

import nl.smartindustry.samples.dirt.Defect.Kind;
import nl.smartindustry.samples.dirt.PlantedDirt;
import nl.smartindustry.samples.dirt.Soil;
import nl.smartindustry.samples.write.Amount;
import nl.smartindustry.samples.write.Delivery;

/**
 * Spoils two statements of a file: one has pay and no hours, one ends before it starts (number 12
 * of the catalogue; statements that cross the year are in every file).
 */
public final class WageDirt {
  private static final int CATALOGUE = 12;
  private static final long WITHOUT_HOURS = 50;
  private static final long BACKWARDS = 150;
  private static final int DAYS = 3;

  /** A row of Parquet stands for a line; the first is 1. */
  private static final int FIRST_ROW = 1;

  private final Delivery delivery;
  private final Soil soil;

  public WageDirt(Delivery delivery, Soil soil) {
    this.delivery = delivery;
    this.soil = soil;
  }

  /** A statement as it is delivered; {@code record} counts from 0. */
  Statement spoil(long record, Statement statement) {
    if (record == WITHOUT_HOURS) {
      var hours = Amount.hundredths(statement.paidHours());
      note(record, "pay_without_hours", "uren_verloond", "warned:pay_without_hours", hours);
      return new Statement(
          statement.period(), statement.from(), statement.to(), 0, 0, statement.pay());
    }
    if (record == BACKWARDS) {
      var end = statement.to().toString();
      note(record, "end_before_start", "einde_iko", "quarantined:ends_after_start", end);
      return new Statement(
          statement.period(),
          statement.from(),
          statement.from().minusDays(DAYS),
          statement.paidHours(),
          statement.workedHours(),
          statement.pay());
    }
    return statement;
  }

  private void note(long record, String name, String column, String outcome, String trueValue) {
    soil.note(
        new PlantedDirt(
            new Kind(CATALOGUE, name),
            delivery.path(),
            record + FIRST_ROW,
            column,
            outcome,
            trueValue));
  }
}
