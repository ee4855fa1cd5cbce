package nl.smartindustry.ingest.run;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which days are worked in the Netherlands: all but Saturdays, Sundays and the generally recognised
 * holidays. Days that the Crown puts on a par with them, a few years ahead, are not known here.
 *
 * @see "Algemene termijnenwet, articles 1 and 3 (BWBR0002448)"
 * @see "Meeus (1998), Astronomical Algorithms, chapter 8: the date of Easter (Gregorian)"
 */
public final class WorkingDays {
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private static final Map<MonthDay, String> FIXED =
      Map.of(
          MonthDay.of(Month.JANUARY, 1), "Nieuwjaarsdag",
          MonthDay.of(Month.MAY, 5), "Bevrijdingsdag",
          MonthDay.of(Month.DECEMBER, 25), "Eerste Kerstdag",
          MonthDay.of(Month.DECEMBER, 26), "Tweede Kerstdag");

  /** By days after Easter. */
  private static final Map<Integer, String> MOVING =
      Map.of(
          -2, "Goede Vrijdag",
          0, "Eerste Paasdag",
          1, "Tweede Paasdag",
          39, "Hemelvaartsdag",
          49, "Eerste Pinksterdag",
          50, "Tweede Pinksterdag");

  private WorkingDays() {}

  /** The name of the holiday that a day is. */
  public static Optional<String> holiday(LocalDate day) {
    if (day.equals(kingsDay(day.getYear()))) {
      return Optional.of("Koningsdag");
    }
    var sinceEaster = (int) (day.toEpochDay() - easter(day.getYear()).toEpochDay());
    return Optional.ofNullable(FIXED.getOrDefault(MonthDay.from(day), MOVING.get(sinceEaster)));
  }

  /** Why a day is not worked; empty for one that is. */
  public static Optional<String> free(LocalDate day) {
    var weekend =
        Optional.of(day.getDayOfWeek())
            .filter(WEEKEND::contains)
            .map(one -> "a " + one.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    return holiday(day).or(() -> weekend);
  }

  /** A day itself where it is worked, else the first after it that is. */
  public static LocalDate from(LocalDate day) {
    return day.datesUntil(LocalDate.MAX).filter(one -> free(one).isEmpty()).findFirst().get();
  }

  /** The last of a number of working days, of which the first is a day or follows it. */
  public static LocalDate count(LocalDate first, int days) {
    return first
        .datesUntil(LocalDate.MAX)
        .filter(one -> free(one).isEmpty())
        .skip(days - 1L)
        .findFirst()
        .get();
  }

  /** The birthday of the King, 27 April; the day before where that is a Sunday. */
  private static LocalDate kingsDay(int year) {
    var birthday = LocalDate.of(year, Month.APRIL, 27);
    return birthday.getDayOfWeek() == DayOfWeek.SUNDAY ? birthday.minusDays(1) : birthday;
  }

  /** The numbers are those of the rule; they have no meaning apart from it. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (b - (b + 8) / 25 + 1) / 3;
    int h = (19 * a + b - b / 4 - d + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int day = h + l - 7 * m + 114;
    return LocalDate.of(year, day / 31, day % 31 + 1);
  }
}
