package nl.smartindustry.transform.survey.link;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.smartindustry.transform.method.sample.Codes;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The enterprise groups of sampled enterprises: what one holding puts into a figure is protected as
 * what one enterprise does.
 *
 * @param groups by the period of a frame, the group of each enterprise that is in one
 */
public record Holdings(NavigableMap<String, Map<String, String>> groups) {
  /** No register: each enterprise is a holding of its own. */
  public static final Holdings NONE = new Holdings(new TreeMap<>());

  /**
   * Brings the groups of some enterprises to memory.
   *
   * @param frame one row per enterprise and {@code period}; reads {@code group_id}
   * @param enterprises reads {@code enterprise_id}
   */
  public static Holdings of(Dataset<Row> frame, Dataset<Row> enterprises) {
    var groups = new TreeMap<String, Map<String, String>>();
    frame
        .where(col("group_id").isNotNull())
        .join(broadcast(enterprises.select("enterprise_id").distinct()), "enterprise_id")
        .select(col("period").cast("string"), col("enterprise_id"), col("group_id"))
        .collectAsList()
        .forEach(
            row ->
                groups
                    .computeIfAbsent(row.getString(0), period -> new TreeMap<>())
                    .put(row.getString(1), row.getString(2)));
    return new Holdings(groups);
  }

  /**
   * The holding of an enterprise in a year, by the frame of that year, else the last before it,
   * else the first after it; one without a group is a holding of its own.
   */
  public String of(String enterprise, String period) {
    var frame = groups.floorEntry(period);
    frame = frame == null ? groups.firstEntry() : frame;
    return frame == null ? enterprise : frame.getValue().getOrDefault(enterprise, enterprise);
  }

  /** The holdings of the units of a wave. */
  public Codes of(List<SampledUnit> units) {
    return Codes.of(
        units.stream()
            .map(unit -> of(unit.key().enterprise(), unit.key().period()))
            .toArray(String[]::new));
  }
}
