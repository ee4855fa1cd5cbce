package nl.smartindustry.ingest.run;

import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * The one place that builds a Spark session. On a cluster {@code spark-submit} has set the master;
 * without one the night runs embedded, {@code local[*]}.
 */
public final class Sessions {
  /** Below this much input a night is small: planning costs more than rows. */
  private static final long SMALL = 256L << 20;

  /** How many times larger rows are than the Parquet or packed file they come in, about. */
  private static final int PACKED = 8;

  private static final List<String> PACKED_ENDINGS = List.of(".parquet", ".gz", ".zip");

  private Sessions() {}

  /** How much there is to work through in a file of some bytes, by its name; about. */
  public static long unpacked(String file, long bytes) {
    return PACKED_ENDINGS.stream().anyMatch(file::endsWith) ? PACKED * bytes : bytes;
  }

  /**
   * @param inputBytes size of what will be read; decides partitions and adaptive execution
   */
  public static SparkSession open(long inputBytes) {
    SparkNeeds.check();
    boolean small = inputBytes < SMALL;
    var temporary = TemporaryFolder.current();
    var builder =
        SparkSession.builder()
            .appName("smart-industry")
            .config("spark.ui.enabled", "false")
            .config("spark.authenticate", "true") // a secret of Spark's own, where none is shared
            .config("spark.local.dir", temporary.toString())
            .config("spark.sql.warehouse.dir", temporary.resolve("spark-warehouse").toString())
            .config("spark.sql.ansi.enabled", "true")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.shuffle.partitions", small ? "2" : "16")
            .config("spark.sql.adaptive.enabled", String.valueOf(!small))
            .config("spark.sql.files.ignoreCorruptFiles", "false")
            .config("spark.sql.files.ignoreMissingFiles", "false")
            .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
            .config("spark.sql.sources.fileCompressionFactor", String.valueOf(PACKED))
            .config("spark.hadoop.parquet.page.verify-checksum.enabled", "true")
            .config("spark.sql.sources.useV1SourceList", "parquet")
            .config("spark.sql.debug.maxToStringFields", "10");
    if (SparkNeeds.master().isPresent()) {
      var spark = builder.getOrCreate();
      SparkNeeds.sameUser(spark);
      return spark;
    }
    return embedded(builder).getOrCreate();
  }

  private static SparkSession.Builder embedded(SparkSession.Builder builder) {
    return builder
        .master("local[*]")
        .config("spark.executor.killOnFatalErrorDepth", "0") // a task without memory fails alone
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1");
  }
}
