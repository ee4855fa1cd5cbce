package nl.smartindustry.ingest.run;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What suppliers have agreed to deliver.
 *
 * @param sources a night without one of them says so by name
 * @param due by source, when its delivery is due; no release depends on it
 * @param mandatory sources without which there is no night, in the place of those whose layouts say
 *     so
 */
public record Agreed(
    List<String> sources, Map<String, Term> due, Optional<List<String>> mandatory) {
  static final Agreed NOTHING = new Agreed(List.of(), Map.of(), Optional.empty());

  public Agreed {
    sources = List.copyOf(sources);
    due = Collections.unmodifiableMap(new TreeMap<>(due));
  }

  /**
   * The time after a period within which a delivery is due, as {@code 30} or {@code 20 working
   * days}.
   *
   * @param days counted from the day after the period, at least 1
   */
  public record Term(int days, boolean working) {
    private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,3})( working days)?");

    static Term of(String source, String text) {
      var written = WRITTEN.matcher(String.valueOf(text));
      if (!written.matches()) {
        throw new IllegalArgumentException(
            "due of %s is '%s' (as 30 or '20 working days')".formatted(source, text));
      }
      return new Term(Integer.parseInt(written.group(1)), written.group(2) != null);
    }

    /**
     * The last day of the term. One that ends on a day that is not worked ends on the first one
     * after it that is.
     *
     * @param first the first day after the period
     * @see "Algemene termijnenwet, article 1"
     */
    public LocalDate last(LocalDate first) {
      return working ? WorkingDays.count(first, days) : WorkingDays.from(first.plusDays(days - 1L));
    }
  }
}
