package nl.smartindustry.ingest.contract;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.smartindustry.ingest.SparkTest;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

class RowProjectionTest extends SparkTest {
  /** More than are interpreted. */
  private static final String MANY =
      """
      select id, cast(id / 7 as decimal(18, 2)) as amount, if(id % 5 = 0, null, id % 3 = 0) as flag,
        concat('A', id % 11) as code, date_add(date '2024-01-01', cast(id % 400 as int)) as day
      from range(30000)
      """;

  private static final String EVEN = "id % 2 = 0 or flag is null";
  private static final Column TWICE = expr("amount * 2 + id");
  private static final Column[] WANTED =
      Stream.of(
              "amount as twice",
              "case when flag then code else try_element_at(map('A1', 'one'), code) end as c",
              "year(day) as year",
              "amount / nullif(id, 10) as ratio",
              "day")
          .map(functions::expr)
          .toArray(Column[]::new);

  @Test
  void everyRowIsWhatAQueryMakesOfIt() {
    var table = spark().sql(MANY);
    UnaryOperator<RowExpressions> wanted =
        rows ->
            rows.where(expr(EVEN))
                .with(Map.of("amount", TWICE))
                .where(expr("amount > 10"))
                .select(WANTED);

    var found = made(table, wanted);

    assertThat(found.stream().map(Row::toString))
        .containsExactlyElementsOf(
            table
                .where(EVEN)
                .withColumn("amount", TWICE)
                .where("amount > 10")
                .select(WANTED)
                .collectAsList()
                .stream()
                .map(Row::toString)
                .toList());
  }

  @Test
  void onlyWhatIsReadIsAskedFor() {
    var all = RowExpressions.over(spark().sql(MANY).schema()).with(Map.of("next", expr("id + 1")));

    var found = all.where(expr("flag")).select(expr("next")).projection(0);

    assertThat(found.inputs()).containsExactly("id", "flag");
  }
}
