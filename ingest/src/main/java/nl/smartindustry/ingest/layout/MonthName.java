package nl.smartindustry.ingest.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of months in Dutch and English, whole and shortened. */
public final class MonthName {
  /** By month. */
  public static final List<List<String>> ALL =
      List.of(
          List.of("januari", "january", "jan"),
          List.of("februari", "february", "feb"),
          List.of("maart", "march", "mrt", "mar"),
          List.of("april", "apr"),
          List.of("mei", "may"),
          List.of("juni", "june", "jun"),
          List.of("juli", "july", "jul"),
          List.of("augustus", "august", "aug"),
          List.of("september", "sept", "sep"),
          List.of("oktober", "october", "okt", "oct"),
          List.of("november", "nov"),
          List.of("december", "dec"));

  private static final Map<String, Integer> NUMBERS = new HashMap<>();

  static {
    for (int month = 1; month <= ALL.size(); month++) {
      for (var name : ALL.get(month - 1)) {
        NUMBERS.put(name, month);
      }
    }
  }

  private MonthName() {}

  /** The month that a text names, from 1, in small letters or capitals; -1 where it names none. */
  static int month(String text) {
    return NUMBERS.getOrDefault(text.toLowerCase(Locale.ROOT), -1);
  }
}
