package nl.smartindustry.transform.administrative.participation;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.octet_length;
import static org.apache.spark.sql.functions.split;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.transform.administrative.EnterpriseClasses;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Trade register numbers of participants and the enterprises they belong to, by year of the frame.
 *
 * @param years year → trade register number → enterprise
 */
public record RegisterLink(NavigableMap<Integer, Map<String, Enterprise>> years) {
  private static final String BAR = "\\|";

  /**
   * Looks the numbers up in the frames, in one pass over them. The frame stays where it is: only
   * rows of a wanted number come to the driver, at most numbers × years of them.
   *
   * @param frames {@code register_frame}: one row per enterprise and year; reads {@code period},
   *     {@code enterprise_id}, {@code kvk_numbers} (separated by bars), {@code activity}, {@code
   *     size_code}, {@code persons}, {@code province}
   * @param numbers trade register numbers of participants
   */
  public static RegisterLink find(
      Dataset<Row> frames, Collection<String> numbers, EnterpriseClasses classes) {
    var wanted = numbers.stream().distinct().sorted().toArray();
    if (wanted.length == 0) {
      return new RegisterLink(new TreeMap<>());
    }
    // A list is longer than a number in it: most rows are gone before any list is split.
    int shortest = numbers.stream().mapToInt(String::length).min().getAsInt();
    var possible =
        octet_length(col("kvk_numbers")).gt(shortest).or(col("kvk_numbers").isin(wanted));
    var legalUnits =
        frames
            .where(possible)
            .select(
                col("period"),
                col("enterprise_id"),
                col("activity"),
                col("size_code"),
                col("persons"),
                col("province"),
                explode(split(col("kvk_numbers"), BAR)).as("kvk"));
    return of(legalUnits.where(col("kvk").isin(wanted)).collectAsList(), classes);
  }

  /** A number in two enterprises of one year belongs to the first of them by identifier. */
  private static RegisterLink of(List<Row> found, EnterpriseClasses classes) {
    var years = new TreeMap<Integer, Map<String, Enterprise>>();
    for (Row row : found) {
      var year = Integer.valueOf(row.<String>getAs("period"));
      years
          .computeIfAbsent(year, key -> new HashMap<>())
          .merge(row.getAs("kvk"), enterprise(row, classes), RegisterLink::first);
    }
    return new RegisterLink(years);
  }

  /** The frame that describes a year: its own, or none. */
  public Optional<Map<String, Enterprise>> frameOf(int year) {
    return Optional.ofNullable(years.get(year));
  }

  /** The newest frame that was there in a year. */
  public Optional<Map<String, Enterprise>> newest(int year) {
    return Optional.ofNullable(years.floorEntry(year)).map(Map.Entry::getValue);
  }

  /** An enterprise as it last was in any frame up to a year. */
  public Optional<Enterprise> last(String kvk, int year) {
    return years.headMap(year, true).descendingMap().values().stream()
        .filter(frame -> frame.containsKey(kvk))
        .map(frame -> frame.get(kvk))
        .findFirst();
  }

  private static Enterprise enterprise(Row row, EnterpriseClasses classes) {
    return new Enterprise(
        row.getAs("enterprise_id"),
        classes.activities(row.getAs("activity")),
        classes.sizes(row.getAs("persons"), row.getAs("size_code")),
        classes.regions(row.getAs("province")));
  }

  private static Enterprise first(Enterprise one, Enterprise other) {
    return one.id().compareTo(other.id()) <= 0 ? one : other;
  }
}
