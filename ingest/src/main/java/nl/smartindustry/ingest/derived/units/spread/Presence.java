package nl.smartindustry.ingest.derived.units.spread;

import static org.apache.spark.sql.functions.bit_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.TreeSet;
import nl.smartindustry.ingest.derived.units.Status;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** In which frames an enterprise exists: one bit a year, so that any window is two bits. */
final class Presence {
  /** The year of the lowest bit. */
  private static final int FIRST = 2000;

  private static final String KNOWN_YEARS = "^20([0-5][0-9]|6[0-2])$";

  private Presence() {}

  /**
   * @param frames the yearly frames: {@code period}, {@code enterprise_id}, {@code status}
   * @return one row per enterprise that ever exists: {@code enterprise_id}, {@code frames}; a
   *     record with a period that is no year from 2000 to 2062 sets no bit
   */
  static Dataset<Row> of(Dataset<Row> frames, List<String> existing) {
    return frames
        .where(col("status").isin(existing.toArray()))
        .where(col("period").rlike(KNOWN_YEARS))
        .select(
            col("enterprise_id"),
            expr("shiftleft(1L, cast(period as int) - %d)".formatted(FIRST)).as("frame"))
        .groupBy("enterprise_id")
        .agg(bit_or(col("frame")).as("frames"));
  }

  /** The years of a set of frames. */
  static TreeSet<Integer> years(long frames) {
    var years = new TreeSet<Integer>();
    for (int year = FIRST; frames >>> (year - FIRST) != 0; year++) {
      if ((frames >>> (year - FIRST) & 1) == 1) {
        years.add(year);
      }
    }
    return years;
  }

  /** Whether the enterprise exists in the frame of a year, which is Spark SQL; never null. */
  static Column in(String year) {
    return expr(
        "(shiftright(coalesce(frames, 0L), cast(%s as int) - %d) & 1L) = 1L"
            .formatted(year, FIRST));
  }

  /** Whether it is there at one end of the window only. */
  static Column flows() {
    return in("window_from").notEqual(in("window_to"));
  }

  /** Whether it comes ({@code entry}) or goes ({@code exit}); of use where it {@link #flows}. */
  static Column flow() {
    return when(in("window_to"), lit(Status.ENTRY)).otherwise(Status.EXIT);
  }

  /**
   * Whether it was away for less than two years as its own number shows: it came back after missing
   * in one frame, or comes back after missing in one.
   */
  static Column back() {
    var before = in("window_from - 1").and(in("window_from + 1"));
    var after = in("window_to + 1").and(in("window_to - 1"));
    return when(in("window_to"), before).otherwise(after);
  }
}
