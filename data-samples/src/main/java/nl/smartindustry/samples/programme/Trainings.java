package nl.smartindustry.samples.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.economy.SampleFieldlab;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.write.RecordColumns;
import nl.smartindustry.samples.write.SheetFormat;
import nl.smartindustry.samples.write.TextTable;

/** Trainings that active fieldlabs gave, at most one a quarter; those for skills most often. */
public final class Trainings {
  private static final List<String> LEVELS = List.of("mbo", "mbo", "hbo", "wo", "overig");
  private static final int[] HOURS = {4, 8, 16, 24, 40};
  private static final int MONTHS_OF_QUARTER = 3;
  private static final int QUARTERS = 4;
  private static final int DAYS = 85;
  private static final int FEWEST = 6;
  private static final int RANGE = 20;
  private static final double RATE_SKILLS = 0.9;
  private static final double RATE = 0.4;

  private Trainings() {}

  private record Training(long key, SampleFieldlab fieldlab, LocalDate day) {}

  /** The trainings by day, from the first year of the production statistics on. */
  public static TextTable table(Country country) {
    var draws = country.draws();
    var trainings = new ArrayList<Training>();
    for (SampleFieldlab fieldlab : country.fieldlabs()) {
      for (int year : country.years().statistics()) {
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
          var training = training(draws, fieldlab, year, quarter);
          if (given(draws, training)) {
            trainings.add(training);
          }
        }
      }
    }
    return new RecordColumns<Training>()
        .text("datum", one -> one.day().toString())
        .text("fieldlab_id", one -> one.fieldlab().id())
        .whole("deelnemers", one -> FEWEST + draws.below(RANGE, Purpose.TRAINING, one.key(), 3))
        .text(
            "niveau", one -> LEVELS.get(draws.below(LEVELS.size(), Purpose.TRAINING, one.key(), 4)))
        .whole("uren", one -> HOURS[draws.below(HOURS.length, Purpose.TRAINING, one.key(), 5)])
        .table(SheetFormat.PLAIN, trainings)
        .sorted("datum", "fieldlab_id");
  }

  private static Training training(
      KeyedDraws draws, SampleFieldlab fieldlab, int year, int quarter) {
    long key = (year * 10L + quarter) * 1000 + fieldlab.number();
    var first = LocalDate.of(year, 1 + quarter * MONTHS_OF_QUARTER, 1);
    return new Training(key, fieldlab, first.plusDays(draws.below(DAYS, Purpose.TRAINING, key, 1)));
  }

  private static boolean given(KeyedDraws draws, Training one) {
    var stages = one.fieldlab().until(one.day());
    boolean active =
        !stages.isEmpty() && stages.get(stages.size() - 1).status().equals(SampleFieldlab.ACTIVE);
    double rate = one.fieldlab().type() == SampleFieldlab.SKILLS ? RATE_SKILLS : RATE;
    return active && draws.happens(rate, Purpose.TRAINING, one.key(), 2);
  }
}
