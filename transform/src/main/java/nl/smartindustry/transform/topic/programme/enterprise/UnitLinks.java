package nl.smartindustry.transform.topic.programme.enterprise;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.transform.topic.programme.definition.DeliveredRow;
import org.apache.spark.sql.Row;

/**
 * Which record of the programme is which enterprise, as it was decided when the records came in: by
 * number, by name, or by a person.
 *
 * @param found source, delivery and line of a record → its enterprise; none for a record without
 */
public record UnitLinks(Map<String, Found> found) {
  private static final String KVK = "kvk";

  /**
   * An enterprise.
   *
   * @param frame the year of the frame it was found in
   */
  public record Found(String enterprise, int frame) {}

  public UnitLinks {
    found = Map.copyOf(found);
  }

  /** The decisions of table {@code unit_link}; a record that waits for review has none. */
  public static UnitLinks read(Collection<Row> rows) {
    var found = new HashMap<String, Found>();
    for (Row row : rows) {
      String enterprise = row.getAs("enterprise_id");
      Object frame = row.getAs("frame");
      if (enterprise != null && frame instanceof Number year) {
        var record = key(row.getAs("source"), row.getAs("delivery"), row.<Object>getAs("line"));
        found.put(record, new Found(enterprise, year.intValue()));
      }
    }
    return new UnitLinks(found);
  }

  /** The enterprise of a record. */
  Optional<Found> find(String source, DeliveredRow record) {
    return Optional.ofNullable(
        found.get(key(source, record.text("source_delivery"), record.text("source_line"))));
  }

  /**
   * What a record is known by: its trade register number; where it gives none, the enterprise that
   * was decided on; null where that is not known either.
   */
  public String number(String source, DeliveredRow record) {
    var kvk = record.text(KVK);
    return kvk != null ? kvk : find(source, record).map(Found::enterprise).orElse(null);
  }

  /**
   * The enterprises behind the numbers of records.
   *
   * @param records source → its records
   * @return number → year of the frame → enterprise; two in one year are the first by identifier
   */
  public NavigableMap<String, NavigableMap<Integer, String>> directory(
      Map<String, List<DeliveredRow>> records) {
    var directory = new TreeMap<String, NavigableMap<Integer, String>>();
    records.forEach(
        (source, rows) ->
            rows.forEach(
                row ->
                    find(source, row)
                        .ifPresent(
                            one ->
                                directory
                                    .computeIfAbsent(number(source, row), key -> new TreeMap<>())
                                    .merge(one.frame(), one.enterprise(), UnitLinks::first))));
    return directory;
  }

  private static String first(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static String key(String source, String delivery, Object line) {
    return source + "\u0000" + delivery + "\u0000" + line;
  }
}
