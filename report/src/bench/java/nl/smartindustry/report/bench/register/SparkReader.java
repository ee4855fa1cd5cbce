package nl.smartindustry.report.bench.register;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.util.List;
import nl.smartindustry.ingest.run.Sessions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Spark's own CSV reader on the same file: several lines a record, a column with what it could not
 * read, good and bad rows to different folders. It gives no line and no reason.
 */
final class SparkReader {
  private static final List<String> DATES = List.of("sbi_vanaf", "oprichting", "opheffing");
  private static final List<String> NUMBERS = List.of("wp", "gemeente_jaar");
  private static final String CORRUPT = "corrupt";
  private static final long LARGE = 1L << 30;

  private SparkReader() {}

  /** Arguments: the file, a folder to write to. */
  public static void main(String[] arguments) throws java.io.IOException {
    var schema = new StructType();
    for (String name : RegisterFile.COLUMNS) {
      var type =
          DATES.contains(name)
              ? DataTypes.DateType
              : NUMBERS.contains(name) ? DataTypes.LongType : DataTypes.StringType;
      schema = schema.add(name, type);
    }
    var out = Path.of(arguments[1]).toUri().toString();
    try (var spark = Sessions.open(LARGE)) {
      spark.conf().set("spark.sql.legacy.javaCharsets", "true");
      spark.conf().set("spark.sql.csv.parser.columnPruning.enabled", "false");
      spark
          .read()
          .schema(schema.add(CORRUPT, DataTypes.StringType))
          .option("header", "true")
          .option("sep", ";")
          .option("encoding", "windows-1252")
          .option("multiLine", "true")
          .option("mode", "PERMISSIVE")
          .option("columnNameOfCorruptRecord", CORRUPT)
          .csv(Path.of(arguments[0]).toUri().toString())
          .withColumn("good", col(CORRUPT).isNull())
          .write()
          .partitionBy("good")
          .option("compression", "zstd")
          .parquet(out);
      var stored = spark.read().parquet(out);
      System.out.printf(
          "rows %d, refused %d%n", stored.count(), stored.where("good = 'false'").count());
    }
  }
}
