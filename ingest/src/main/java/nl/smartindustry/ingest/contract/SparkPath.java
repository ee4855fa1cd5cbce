package nl.smartindustry.ingest.contract;

import java.nio.file.Path;
import org.apache.spark.sql.DataFrameReader;

/**
 * A path as Spark must be told it. Spark takes a text for a path with its signs as they are, not
 * for a URI, and looks for patterns in it unless told not to.
 */
public final class SparkPath {
  /** The option of Spark's own readers that has no name in its documentation. */
  private static final String PATTERNS = "__globPaths__";

  private SparkPath() {}

  public static String of(Path path) {
    return new org.apache.hadoop.fs.Path(path.toUri()).toString();
  }

  /** A reader to which a path is no pattern. */
  public static DataFrameReader literal(DataFrameReader reader) {
    return reader.option(PATTERNS, "false");
  }
}
