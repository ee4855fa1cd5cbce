package nl.smartindustry.transform.topic.programme.enterprise;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.smartindustry.transform.topic.programme.definition.EnterpriseClasses;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Numbers that records of the programme give and the enterprises they belong to, by year of the
 * frame.
 *
 * @param years year → number → enterprise as it was in the frame nearest to that year
 * @param active year → identifiers of those that are active in that year's own frame
 * @param last identifier → the last frame that has the enterprise, whatever its status
 */
public record RegisterLink(
    NavigableMap<Integer, Map<String, Enterprise>> years,
    Map<Integer, Set<String>> active,
    Map<String, Integer> last) {
  private static final String ACTIVE = "A";

  /** Everybody is active in every year. */
  public RegisterLink(NavigableMap<Integer, Map<String, Enterprise>> years) {
    this(years, everybody(years), lastFrames(years));
  }

  /** Nobody is linked. */
  public static RegisterLink nobody() {
    return new RegisterLink(new TreeMap<>());
  }

  /**
   * Looks the enterprises up in the frames, in one pass over them. The frame stays where it is:
   * only rows of a wanted enterprise come to the driver, at most enterprises × years of them.
   *
   * @param frames {@code register_frame}: one row per enterprise and year; reads {@code period},
   *     {@code enterprise_id}, {@code activity}, {@code size_code}, {@code persons}, {@code
   *     province}, {@code corop}, {@code status}
   * @param directory number → year of the frame → enterprise
   */
  public static RegisterLink find(
      Dataset<Row> frames,
      NavigableMap<String, NavigableMap<Integer, String>> directory,
      EnterpriseClasses classes) {
    var wanted = new TreeSet<String>();
    directory.values().forEach(years -> wanted.addAll(years.values()));
    if (wanted.isEmpty()) {
      return nobody();
    }
    var named =
        broadcast(
            frames
                .sparkSession()
                .createDataset(List.copyOf(wanted), Encoders.STRING())
                .toDF("enterprise_id"));
    return of(
        frames
            .join(named, "enterprise_id")
            .select(
                col("period").cast("int").as("year"),
                col("enterprise_id"),
                col("activity"),
                col("size_code"),
                col("persons"),
                col("province"),
                col("corop"),
                col("status"))
            .collectAsList(),
        directory,
        classes);
  }

  private static RegisterLink of(
      List<Row> found,
      NavigableMap<String, NavigableMap<Integer, String>> directory,
      EnterpriseClasses classes) {
    var enterprises = new HashMap<String, NavigableMap<Integer, Enterprise>>();
    var active = new TreeMap<Integer, Set<String>>();
    var last = new TreeMap<String, Integer>();
    for (Row row : found) {
      var one = enterprise(row, classes);
      int year = row.getAs("year");
      last.merge(one.id(), year, Math::max);
      enterprises.computeIfAbsent(one.id(), key -> new TreeMap<>()).put(year, one);
      var here = active.computeIfAbsent(year, key -> new TreeSet<>());
      if (row.getAs("status") == null || ACTIVE.equals(row.getAs("status"))) {
        here.add(one.id());
      }
    }
    var years = new TreeMap<Integer, Map<String, Enterprise>>();
    for (int year : active.keySet()) {
      var frame = new TreeMap<String, Enterprise>();
      directory.forEach(
          (number, ids) ->
              Optional.ofNullable(enterprises.get(nearest(ids, year)))
                  .ifPresent(known -> frame.put(number, nearest(known, year))));
      years.put(year, frame);
    }
    return new RegisterLink(years, active, last);
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

  /** Whether an enterprise is active in the frame of a year. */
  boolean isActive(Enterprise one, int year) {
    return active.getOrDefault(year, Set.of()).contains(one.id());
  }

  /** Whether an enterprise had left the register by the frame that describes a year. */
  public boolean hasLeft(Enterprise one, int year) {
    var frame = years.floorKey(year);
    return frame != null && last.getOrDefault(one.id(), frame) < frame;
  }

  /** The value of a year: its own, else of the last year before it, else of the first after it. */
  private static <T> T nearest(NavigableMap<Integer, T> values, int year) {
    var before = values.floorEntry(year);
    return before == null ? values.firstEntry().getValue() : before.getValue();
  }

  private static Enterprise enterprise(Row row, EnterpriseClasses classes) {
    return new Enterprise(
        row.getAs("enterprise_id"),
        classes.activities(row.getAs("activity")),
        classes.sizes(row.getAs("persons"), row.getAs("size_code")),
        classes.regions(row.getAs("province"), row.getAs("corop")));
  }

  private static Map<Integer, Set<String>> everybody(
      NavigableMap<Integer, Map<String, Enterprise>> years) {
    var active = new TreeMap<Integer, Set<String>>();
    years.forEach(
        (year, frame) -> {
          var ids = active.computeIfAbsent(year, key -> new TreeSet<>());
          frame.values().forEach(one -> ids.add(one.id()));
        });
    return active;
  }

  private static Map<String, Integer> lastFrames(
      NavigableMap<Integer, Map<String, Enterprise>> years) {
    var last = new TreeMap<String, Integer>();
    years.forEach((year, frame) -> frame.values().forEach(one -> last.put(one.id(), year)));
    return last;
  }
}
