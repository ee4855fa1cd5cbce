package nl.smartindustry.ingest.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.RowExpressions;
import nl.smartindustry.ingest.contract.RowProjection;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.rule.JudgedColumns.Outcome;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Expressions over one row after the other give what a query over all rows gives. */
class RowExpressionsTest extends SparkTest {
  private static final StructType ROWS =
      StructType.fromDDL(
          "code STRING, number BIGINT, amount DECIMAL(18,2), share DOUBLE, day DATE, yes BOOLEAN");
  private static final List<String> TEXTS =
      List.of("1", "01", "2024", "25110", "A", "", "2024-02", "M");
  private static final List<String> DAYS = List.of("1970-01-01", "2024-02-29", "2023-12-31");

  static Stream<SourceLayout> sources() {
    return LayoutCatalogue.load(Definitions.packaged()).sources().values().stream()
        .filter(source -> !source.rules().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("sources")
  void thePackagedRulesJudgeAsAQueryJudges(SourceLayout source) {
    var judged = new JudgedColumns(source.rules(), source.asked()).columns().values();

    holds(source.contract().schema(), judged);
  }

  @Test
  void whatOnlyAQueryCanEvaluateIsReplaced() {
    holds(
        ROWS,
        List.of(
            "length(trim(code)) between 2 and 4",
            "nvl(code, 'none')",
            "try_divide(amount, number)",
            "code rlike '^(\\\\d{2})$'",
            "code in ('1', '01', 'A', '3', '4', '5', '6', '7', '8', '9', '10', '11')",
            "regexp_replace(code, '0', '-')",
            "datediff(day, date'2024-01-01') -- days",
            "date_format(day, 'yyyyMM')",
            "case when yes then amount * 2 else share end",
            "day >= current_date()",
            "number"));
  }

  private static void holds(StructType schema, Collection<String> sql) {
    var rows = rows(schema);
    var types = new ArrayList<DataType>();
    var expected = new ArrayList<String>();
    var query = spark().createDataFrame(rows, schema).coalesce(1);
    var found = query.selectExpr(sql.stream().map(Outcome::whole).toArray(String[]::new));
    Stream.of(found.schema().fields()).forEach(field -> types.add(field.dataType()));
    found.collectAsList().forEach(row -> expected.add(text(values(row), types)));

    var expressions = RowExpressions.of(schema, sql);

    assertThat(evaluated(expressions.projection(0), rows, types)).isEqualTo(expected);
    assertThat(evaluated(expressions.projection(1_000_000), rows, types)).isEqualTo(expected);
  }

  private static List<String> evaluated(
      RowProjection projection, List<Row> rows, List<DataType> types) {
    return rows.stream()
        .map(row -> projection.apply(new GenericInternalRow(values(row))))
        .map(found -> text(values(found, types), types))
        .toList();
  }

  private static Object[] values(InternalRow row, List<DataType> types) {
    return IntStream.range(0, types.size()).mapToObj(i -> row.get(i, types.get(i))).toArray();
  }

  /** The values of a row as Spark holds them. */
  private static Object[] values(Row row) {
    return IntStream.range(0, row.length()).mapToObj(i -> internal(row.get(i))).toArray();
  }

  private static Object internal(Object value) {
    if (value instanceof String text) {
      return UTF8String.fromString(text);
    }
    if (value instanceof LocalDate day) {
      return (int) day.toEpochDay();
    }
    if (value instanceof java.sql.Date day) {
      return (int) day.toLocalDate().toEpochDay();
    }
    return value instanceof BigDecimal number ? Decimal.apply(number) : value;
  }

  private static String text(Object[] values, List<DataType> types) {
    return Stream.of(values).map(String::valueOf).toList() + " of " + types;
  }

  /** Rows of every kind of value, and of none, by chance under a fixed seed. */
  private static List<Row> rows(StructType schema) {
    var random = new Random(20241231);
    return IntStream.range(0, 300)
        .mapToObj(
            i ->
                RowFactory.create(
                    Stream.of(schema.fields())
                        .map(field -> value(field.dataType(), random))
                        .toArray()))
        .toList();
  }

  private static Object value(DataType type, Random random) {
    if (random.nextInt(5) == 0) {
      return null;
    }
    if (type instanceof DecimalType decimal) {
      return BigDecimal.valueOf(random.nextInt(2_000) - 500, decimal.scale());
    }
    if (type.equals(DataTypes.LongType)) {
      return (long) random.nextInt(2_030) - 3;
    }
    if (type.equals(DataTypes.DoubleType)) {
      return random.nextInt(40) / 8.0 - 1;
    }
    if (type.equals(DataTypes.BooleanType)) {
      return random.nextBoolean();
    }
    return type.equals(DataTypes.DateType)
        ? java.sql.Date.valueOf(DAYS.get(random.nextInt(DAYS.size())))
        : TEXTS.get(random.nextInt(TEXTS.size()));
  }
}
