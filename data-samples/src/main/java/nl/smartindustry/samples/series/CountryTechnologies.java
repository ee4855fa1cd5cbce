package nl.smartindustry.samples.series;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.write.Amount;

/**
 * Made-up use of technologies in manufacturing by country: logistic curves over time, much higher
 * where digital intensity is; robots are asked in even years, most others in odd ones.
 */
record CountryTechnologies(Draws draws, double[] levels) {
  private static final double DUTCH_LEVEL = 76;
  private static final double MOST = 97;
  private static final double NOISE = 0.6;
  private static final int FIRST_KEY = 5;
  private static final List<Technology> TECHNOLOGIES =
      List.of(
          new Technology("P3D", "E_RBT", 0, 40, 2021, 8),
          new Technology("IOT", "E_IOT", 1, 70, 2023, 5),
          new Technology("AI", "E_AI_TANY", -1, 60, 2027, 3),
          new Technology("CICCE_USE", "E_CC1_SI", 1, 85, 2021, 5),
          new Technology("BD", "E_DA", 1, 75, 2022, 5));

  /**
   * A question of the survey.
   *
   * @param parity of the years in which it is asked; -1 for every year
   * @param ceiling in %
   * @param midway year of half the ceiling
   * @param pace in years
   */
  private record Technology(
      String table, String indicator, int parity, double ceiling, int midway, double pace) {
    private boolean asked(int year) {
      return parity < 0 || year % 2 == parity;
    }

    private double share(int year) {
      return ceiling / (1 + StrictMath.exp(-(year - midway) / pace));
    }
  }

  List<String[]> rows(List<Integer> years) {
    var rows = new ArrayList<String[]>();
    for (int i = 0; i < TECHNOLOGIES.size(); i++) {
      var technology = TECHNOLOGIES.get(i);
      var row =
          new CountryRow(
              "ISOC_EB_" + technology.table(), "GE10", "C", technology.indicator(), "PC_ENT");
      for (int country = 0; country < levels.length; country++) {
        for (int year : years) {
          if (technology.asked(year)) {
            long key = InternationalSeries.key(country, year) + FIRST_KEY + i;
            rows.add(row.free(country, year, Amount.point(share(i, country, year), 2), flag(key)));
          }
        }
      }
    }
    return rows;
  }

  private double share(int technology, int country, int year) {
    long key = InternationalSeries.key(country, year) + FIRST_KEY + technology;
    double lead = levels[country] / DUTCH_LEVEL;
    double share =
        TECHNOLOGIES.get(technology).share(year) * lead * lead
            + NOISE * draws.normal(Purpose.SERIES, key, 0);
    return Math.max(0, Math.min(MOST, share));
  }

  private String flag(long key) {
    return InternationalSeries.flag(draws, key);
  }
}
