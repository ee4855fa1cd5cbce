package nl.smartindustry.transform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.smartindustry.ingest.SparkTest;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class RowProjectionTest extends SparkTest {
  /** More than are interpreted. */
  private static final String MANY =
      """
      select id, cast(id / 7 as decimal(18, 2)) as amount, if(id % 5 = 0, null, id % 3 = 0) as flag,
        concat('A', id % 11) as code, date_add(date '2024-01-01', cast(id % 400 as int)) as day
      from range(30000)
      """;

  @Test
  void everyRowIsWhatAQueryMakesOfIt() {
    UnaryOperator<Dataset<Row>> wanted =
        rows ->
            rows.where("id % 2 = 0 or flag is null")
                .withColumn("twice", org.apache.spark.sql.functions.expr("amount * 2 + id"))
                .where("twice > 10")
                .selectExpr(
                    "twice",
                    "case when flag then code else try_element_at(map('A1', 'one'), code) end as c",
                    "year(day) as year",
                    "amount / nullif(id, 10) as ratio",
                    "day");
    var table = spark().sql(MANY);

    var made = made(table, wanted);

    assertThat(made)
        .containsExactlyElementsOf(
            wanted.apply(table).collectAsList().stream().map(Row::toString).toList());
  }

  private static List<String> made(Dataset<Row> table, UnaryOperator<Dataset<Row>> wanted) {
    var expressions = RowProjection.of(spark(), table.schema(), wanted);
    return table.collectAsList().stream()
        .map(row -> expressions.apply(row::getAs))
        .flatMap(Optional::stream)
        .map(Row::toString)
        .toList();
  }

  @Test
  void onlyWhatIsReadIsAskedFor() {
    var table = spark().sql(MANY);
    var expressions =
        RowProjection.of(spark(), table.schema(), rows -> rows.where("flag").selectExpr("id + 1"));

    assertThat(expressions.inputs()).containsExactly("id", "flag");
  }
}
