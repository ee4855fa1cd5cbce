package nl.smartindustry.samples.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.parameter.YearRange;
import nl.smartindustry.samples.write.Sheet;
import nl.smartindustry.samples.write.SheetFormat;

/** Trainings that active fieldlabs gave, at most one a quarter; those for skills most often. */
public final class Trainings {
  private static final String HEADER = "datum;fieldlab_id;deelnemers;niveau;uren";
  private static final List<String> LEVELS = List.of("mbo", "mbo", "hbo", "wo", "overig");
  private static final int[] HOURS = {4, 8, 16, 24, 40};
  private static final int MONTHS_OF_QUARTER = 3;
  private static final int QUARTERS = 4;
  private static final int DAYS = 85;
  private static final int FEWEST = 6;
  private static final int RANGE = 20;
  private static final int SKILLS = 3;
  private static final double RATE_SKILLS = 0.9;
  private static final double RATE = 0.4;

  private final Draws draws;
  private final YearRange years;

  public Trainings(Draws draws, YearRange years) {
    this.draws = draws;
    this.years = years;
  }

  /** The trainings by day, from the first year of the production statistics on. */
  public Sheet of(List<Fieldlab> fieldlabs) {
    var records = new ArrayList<String[]>();
    for (Fieldlab fieldlab : fieldlabs) {
      for (int year : years.statistics()) {
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
          training(fieldlab, year, quarter, records);
        }
      }
    }
    records.sort(Comparator.comparing(cells -> String.join(";", cells)));
    return Sheet.of(SheetFormat.PLAIN, HEADER, records);
  }

  private void training(Fieldlab fieldlab, int year, int quarter, List<String[]> records) {
    long key = (year * 10L + quarter) * 1000 + fieldlab.number();
    var day =
        LocalDate.of(year, 1 + quarter * MONTHS_OF_QUARTER, 1)
            .plusDays(draws.below(DAYS, Purpose.TRAINING, key, 1));
    double rate = fieldlab.type() == SKILLS ? RATE_SKILLS : RATE;
    if (active(fieldlab, day) && draws.happens(rate, Purpose.TRAINING, key, 2)) {
      records.add(
          new String[] {
            day.toString(),
            fieldlab.id(),
            Integer.toString(FEWEST + draws.below(RANGE, Purpose.TRAINING, key, 3)),
            LEVELS.get(draws.below(LEVELS.size(), Purpose.TRAINING, key, 4)),
            Integer.toString(HOURS[draws.below(HOURS.length, Purpose.TRAINING, key, 5)])
          });
    }
  }

  private static boolean active(Fieldlab fieldlab, LocalDate day) {
    var steps = fieldlab.until(day);
    return !steps.isEmpty() && steps.get(steps.size() - 1).status().equals(Fieldlab.ACTIVE);
  }
}
