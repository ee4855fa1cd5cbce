package nl.smartindustry.ingest;

import static org.junit.jupiter.api.Assumptions.abort;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.RowExpressions;
import nl.smartindustry.ingest.contract.TableStore;
import nl.smartindustry.ingest.run.Sessions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** One session for all tests of a module, and small tables that can be read in the test. */
public abstract class SparkTest {
  protected static SparkSession spark() {
    return Sessions.open(0);
  }

  /** A table of text columns from a picture of it: a header line, then rows, split by bars. */
  protected static Dataset<Row> table(String picture) {
    var lines = picture.strip().lines().map(SparkTest::cells).toList();
    var schema = new StructType();
    for (String name : lines.get(0)) {
      schema = schema.add(name, DataTypes.StringType);
    }
    return spark().createDataFrame(rows(lines, schema), schema);
  }

  /** A table by contract; columns that the picture leaves out are null. */
  protected static Dataset<Row> table(Contract contract, String picture) {
    var lines = picture.strip().lines().map(SparkTest::cells).toList();
    var header = Arrays.asList(lines.get(0));
    header.forEach(contract::field);
    var full = new ArrayList<String[]>();
    for (var cells : lines) {
      full.add(
          contract.names().stream()
              .map(name -> header.contains(name) ? cells[header.indexOf(name)] : "")
              .toArray(String[]::new));
    }
    return spark().createDataFrame(rows(full, contract.schema()), contract.schema());
  }

  /** Stores rows with the columns of a contract, in its order. */
  protected static void store(Contract contract, Dataset<Row> rows, Path directory) {
    TableStore.write(contract, directory, table -> table.rows(rows.collectAsList()));
  }

  /** What expressions make of the rows of a table. */
  protected static List<Row> made(Dataset<Row> table, UnaryOperator<RowExpressions> wanted) {
    var made = wanted.apply(RowExpressions.over(table.schema())).projection(0);
    var rows = new ArrayList<Row>();
    table.collectAsList().forEach(row -> made.apply(row::getAs).ifPresent(rows::add));
    return rows;
  }

  /** Rows as text, sorted: {@code NL01 | 2.0}. */
  protected static List<String> rowsOf(Dataset<Row> table, String... columns) {
    return table
        .select(Arrays.stream(columns).map(table::col).toArray(org.apache.spark.sql.Column[]::new))
        .collectAsList()
        .stream()
        .map(SparkTest::text)
        .sorted()
        .toList();
  }

  /**
   * A file or folder of the reference data that may lie beside the project.
   *
   * <p>Where it does not, the test that asks is skipped.
   */
  public static Path shared(String name) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("shared").resolve(name))) {
        return at.resolve("shared").resolve(name);
      }
    }
    return abort("skipped: no shared/" + name + " beside the project");
  }

  protected static String text(Row row) {
    return IntStream.range(0, row.length())
        .mapToObj(i -> row.isNullAt(i) ? "" : row.get(i).toString())
        .collect(Collectors.joining(" | "));
  }

  private static String[] cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
  }

  private static List<Row> rows(List<String[]> lines, StructType schema) {
    return lines.stream()
        .skip(1)
        .map(
            cells ->
                RowFactory.create(
                    IntStream.range(0, schema.length())
                        .mapToObj(i -> value(cells[i], schema.apply(i).dataType()))
                        .toArray()))
        .toList();
  }

  private static Object value(String text, DataType type) {
    if (text.isEmpty()) {
      return null;
    }
    if (type.equals(DataTypes.LongType)) {
      return Long.valueOf(text);
    }
    if (type.equals(DataTypes.DoubleType)) {
      return Double.valueOf(text);
    }
    if (type.equals(DataTypes.BooleanType)) {
      return Boolean.valueOf(text);
    }
    if (type.equals(DataTypes.DateType)) {
      return Date.valueOf(text);
    }
    return type.equals(DataTypes.StringType) ? text : new BigDecimal(text);
  }
}
