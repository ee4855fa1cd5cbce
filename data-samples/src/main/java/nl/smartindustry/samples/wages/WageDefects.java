package nl.smartindustry.samples.wages;

import nl.smartindustry.samples.dirt.DefectPlanter;
import nl.smartindustry.samples.dirt.PlantedDirt;
import nl.smartindustry.samples.dirt.PlantedDirt.DirtKind;
import nl.smartindustry.samples.wages.JobPay.IncomeStatement;
import nl.smartindustry.samples.write.DutchNumber;
import nl.smartindustry.samples.write.SampleDelivery;

/**
 * Spoils two statements of a file: one has pay and no hours, one ends before it starts (number 12
 * of the catalogue; statements that cross the year are in every file).
 */
record WageDefects(SampleDelivery delivery, DefectPlanter planter) {
  private static final int CATALOGUE = 12;
  private static final long WITHOUT_HOURS = 50;
  private static final long BACKWARDS = 150;
  private static final int DAYS = 3;

  /** A row of Parquet stands for a line; the first is 1. */
  private static final int FIRST_ROW = 1;

  /** A statement as it is delivered; {@code record} counts from 0. */
  IncomeStatement spoil(long record, IncomeStatement statement) {
    if (record == WITHOUT_HOURS) {
      var hours = DutchNumber.hundredths(statement.paidHours());
      note(record, "pay_without_hours", "uren_verloond", "warned:pay_without_hours", hours);
      return statement.with(statement.to(), 0, 0);
    }
    if (record == BACKWARDS) {
      var end = statement.to().toString();
      note(record, "end_before_start", "einde_iko", "quarantined:ends_after_start", end);
      var before = statement.from().minusDays(DAYS);
      return statement.with(before, statement.paidHours(), statement.workedHours());
    }
    return statement;
  }

  private void note(long record, String name, String column, String outcome, String trueValue) {
    planter.note(
        new PlantedDirt(
            new DirtKind(CATALOGUE, name),
            delivery.path(),
            record + FIRST_ROW,
            column,
            outcome,
            trueValue));
  }
}
