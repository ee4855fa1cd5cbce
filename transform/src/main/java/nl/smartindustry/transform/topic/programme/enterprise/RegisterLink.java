package nl.smartindustry.transform.topic.programme.enterprise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.smartindustry.transform.survey.link.Frames;
import nl.smartindustry.transform.topic.programme.enterprise.Enterprise.Presence;
import org.apache.spark.sql.Row;

/**
 * Numbers that records of the programme give and the enterprises they belong to, by year of the
 * frame.
 *
 * @param years year → number → enterprise as it was in the frame nearest to that year
 */
public record RegisterLink(NavigableMap<Integer, Map<String, Enterprise>> years) {
  /**
   * Looks the enterprises up in the frames.
   *
   * @param frames in which they are named
   * @param directory number → year of the frame → enterprise
   */
  public static RegisterLink find(
      Frames frames,
      NavigableMap<String, NavigableMap<Integer, String>> directory,
      EnterpriseClasses classes) {
    var wanted = new TreeSet<String>();
    directory.values().forEach(years -> wanted.addAll(years.values()));
    var found = wanted.stream().flatMap(one -> frames.rows(one).stream()).toList();
    return of(found, directory, classes);
  }

  private static RegisterLink of(
      List<Row> found,
      NavigableMap<String, NavigableMap<Integer, String>> directory,
      EnterpriseClasses classes) {
    var enterprises = new HashMap<String, NavigableMap<Integer, Enterprise>>();
    var years = new TreeMap<Integer, Map<String, Enterprise>>();
    for (Row row : found) {
      int year = Integer.parseInt(row.getAs("period"));
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
