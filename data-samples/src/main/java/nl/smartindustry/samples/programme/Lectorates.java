package nl.smartindustry.samples.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.parameter.Scale;
import nl.smartindustry.samples.parameter.YearRange;
import nl.smartindustry.samples.write.Phrase;

/** The lectorates known at the end of a year as a JSON array, one a line; all names made up. */
public final class Lectorates {
  private static final int PER_INSTITUTION = 3;
  private static final double SMART_INDUSTRY = 0.4;
  private static final int YEARS_BEFORE = 5;
  private static final int LONGEST = 8;
  private static final int SHORTEST = 4;

  private final Draws draws;
  private final List<Institution> institutions;
  private final YearRange years;

  public Lectorates(Draws draws, Institutions institutions, Scale scale, YearRange years) {
    this.draws = draws;
    this.institutions =
        institutions.at(scale).stream()
            .filter(institution -> institution.level().equals(Institutions.HBO))
            .toList();
    this.years = years;
  }

  /** Those that have started by the end of the year, ended ones among them, a line each. */
  public List<String> known(int year) {
    var lines = new ArrayList<String>();
    int number = 0;
    for (Institution institution : institutions) {
      for (int at = 0; at < PER_INSTITUTION; at++) {
        number++;
        int start =
            years.first()
                - YEARS_BEFORE
                + below(years.last() - years.first() + YEARS_BEFORE + 1, number, 1);
        if (start <= year) {
          lines.add(object(number, institution, start, year));
        }
      }
    }
    return lines;
  }

  private String object(int number, Institution institution, int start, int year) {
    var end = LocalDate.of(start + SHORTEST + below(LONGEST - SHORTEST + 1, number, 2), 8, 31);
    boolean ended = !end.isAfter(LocalDate.of(year, 12, 31));
    return Phrase.of(
        "{\"lectoraat_id\":\"LEC%03d\",\"naam\":\"synthetisch lectoraat"
            + " %03d\",\"instelling\":\"%s\","
            + "\"smart_industry\":%s,\"start\":\"%d-09-01\",\"einde\":%s,\"corop\":\"%s\","
            + "\"landsdeel\":\"%s\",\"fte\":%.1f,\"status\":\"D\",\"peildatum\":\"%d-12-31\"}",
        number,
        number,
        institution.code(),
        draws.happens(SMART_INDUSTRY, Purpose.EDUCATION, number, 3),
        start,
        ended ? "\"" + end + "\"" : "null",
        institution.region().corop(),
        institution.region().nuts1(),
        0.4 + below(5, number, 4) * 0.2,
        year);
  }

  private int below(int limit, int number, int detail) {
    return draws.below(limit, Purpose.EDUCATION, number, detail + 100L);
  }
}
