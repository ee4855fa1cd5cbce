package nl.smartindustry.transform.topic.programme.enterprise;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.smartindustry.transform.topic.programme.enterprise.Enterprise.Presence;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Numbers that records of the programme give and the enterprises they belong to, by year of the
 * frame.
 *
 * @param years year → number → enterprise as it was in the frame nearest to that year
 */
public record RegisterLink(NavigableMap<Integer, Map<String, Enterprise>> years) {
  /** What is read of a frame. */
  static final Column[] COLUMNS = {
    col("period").cast("int").as("year"),
    col("enterprise_id"),
    col("group_id"),
    col("activity"),
    col("size_code"),
    col("persons"),
    col("province"),
    col("corop"),
    col("status")
  };

  /**
   * Looks the enterprises up in the frames, in one pass over them. The frame stays where it is:
   * only rows of a wanted enterprise come to the driver, at most enterprises × years of them.
   *
   * @param frames {@code register_frame}: one row per enterprise and year
   * @param directory number → year of the frame → enterprise
   */
  public static RegisterLink find(
      Dataset<Row> frames,
      NavigableMap<String, NavigableMap<Integer, String>> directory,
      EnterpriseClasses classes) {
    var wanted = new TreeSet<String>();
    directory.values().forEach(years -> wanted.addAll(years.values()));
    if (wanted.isEmpty()) {
      return new RegisterLink(new TreeMap<>());
    }
    var named =
        broadcast(
            frames
                .sparkSession()
                .createDataset(List.copyOf(wanted), Encoders.STRING())
                .toDF("enterprise_id"));
    var found = frames.join(named, "enterprise_id").select(COLUMNS).collectAsList();
    return of(found, directory, classes);
  }

  private static RegisterLink of(
      List<Row> found,
      NavigableMap<String, NavigableMap<Integer, String>> directory,
      EnterpriseClasses classes) {
    var enterprises = new HashMap<String, NavigableMap<Integer, Enterprise>>();
    var years = new TreeMap<Integer, Map<String, Enterprise>>();
    for (Row row : found) {
      int year = row.getAs("year");
      var one = Enterprise.of(row, classes);
      enterprises.computeIfAbsent(one.id(), key -> new TreeMap<>()).put(year, one);
      years.put(year, new TreeMap<>());
    }
    years.forEach(
        (year, frame) ->
            directory.forEach(
                (number, ids) ->
                    Optional.ofNullable(enterprises.get(nearest(ids, year)))
                        .ifPresent(known -> frame.put(number, in(year, known)))));
    return new RegisterLink(years);
  }

  /** An enterprise as it is in the frame of a year, else in the one nearest to it. */
  private static Enterprise in(int year, NavigableMap<Integer, Enterprise> known) {
    var own = known.get(year);
    var presence = known.lastKey() < year ? Presence.LEFT : Presence.OTHER;
    return own != null ? own : nearest(known, year).with(presence);
  }

  /** The value of a year: its own, else of the last year before it, else of the first after it. */
  private static <T> T nearest(NavigableMap<Integer, T> values, int year) {
    var before = values.floorEntry(year);
    return before == null ? values.firstEntry().getValue() : before.getValue();
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
  public Optional<Enterprise> last(String number, int year) {
    return years.headMap(year, true).descendingMap().values().stream()
        .filter(frame -> frame.containsKey(number))
        .map(frame -> frame.get(number))
        .findFirst();
  }
}
