package nl.smartindustry.samples.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.dirt.SampleLanding;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.parameter.YearRange;
import nl.smartindustry.samples.programme.Education.School;
import nl.smartindustry.samples.write.Phrase;

/** The lectorates known at the end of a year as a JSON array, one a line; all names made up. */
final class Lectorates {
  private static final int PER_SCHOOL = 3;
  private static final double SMART_INDUSTRY = 0.4;
  private static final int YEARS_BEFORE = 5;
  private static final int LONGEST = 8;
  private static final int SHORTEST = 4;

  private final KeyedDraws draws;
  private final YearRange years;
  private final List<School> schools;

  Lectorates(Country country) {
    this.draws = country.draws();
    this.years = country.years();
    this.schools =
        Education.schools(country).stream()
            .filter(school -> school.level().equals(Education.HBO))
            .toList();
  }

  void deliver(SampleLanding landing) {
    for (int year : years.frames()) {
      landing.deliverArray(landing.calendar().of("lectorates", year), known(year));
    }
  }

  /** Those that have started by the end of the year, ended ones among them. */
  private List<String> known(int year) {
    var objects = new ArrayList<String>();
    int range = years.last() - years.first() + YEARS_BEFORE + 1;
    for (int number = 1; number <= PER_SCHOOL * schools.size(); number++) {
      int start = years.first() - YEARS_BEFORE + below(range, number, 1);
      if (start <= year) {
        objects.add(object(number, schools.get((number - 1) / PER_SCHOOL), start, year));
      }
    }
    return objects;
  }

  private String object(int number, School school, int start, int year) {
    var end = LocalDate.of(start + SHORTEST + below(LONGEST - SHORTEST + 1, number, 2), 8, 31);
    boolean ended = !end.isAfter(LocalDate.of(year, 12, 31));
    return Phrase.of(
        "{\"lectoraat_id\":\"LEC%03d\",\"naam\":\"synthetisch lectoraat"
            + " %03d\",\"instelling\":\"%s\","
            + "\"smart_industry\":%s,\"start\":\"%d-09-01\",\"einde\":%s,\"corop\":\"%s\","
            + "\"landsdeel\":\"%s\",\"fte\":%.1f,\"status\":\"D\",\"peildatum\":\"%d-12-31\"}",
        number,
        number,
        school.code(),
        draws.happens(SMART_INDUSTRY, Purpose.EDUCATION, number, 3),
        start,
        ended ? "\"" + end + "\"" : "null",
        school.region().corop(),
        school.region().nuts1(),
        0.4 + below(5, number, 4) * 0.2,
        year);
  }

  private int below(int limit, int number, int detail) {
    return draws.below(limit, Purpose.EDUCATION, number, detail + 100L);
  }
}
