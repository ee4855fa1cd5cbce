package nl.smartindustry.ingest.contract;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.try_element_at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.definition.Definitions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowExpressionTest extends SparkTest {
  private static final Contract MONTHS = Contract.load(Definitions.packaged(), "job_month");
  private static final String ROWS =
      """
      job_id | statement_start | month  | pay_period | job_kind | paid_hours | basic_pay
      J1     | 2024-12-01      | 202412 | M          | 1        | 100.50     | 200000
      J2     | 2024-12-30      | 202501 | 4W         | 2        | 10.00      | 1000
      J3     | 2024-12-20      | 202501 | 4W         |          |            |
      J4     | 2025-01-01      | 202501 | M          | 1        | -3.25      | 0
      J1     | 2024-12-01      | 202412 | M          | 1        | 100.50     | 200000
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "coalesce(job_kind, '') <> '2'",
        "job_kind = '1'",
        "month like '%01' and case when pay_period = '4W' then abs(datediff(statement_start,"
            + " make_date(cast(left(month, 4) as int), 1, 1))) <= 3 else statement_start <="
            + " make_date(cast(left(month, 4) as int), 1, 1) end",
        "paid_hours > 0 and basic_pay > 1000",
        "basic_pay div 3",
        "substring(month, 1, 4) between '2024' and '2025' and coalesce(job_kind, '1') = '1'",
        "case when basic_pay >= 0 then concat(job_id, '.') end",
        "year(statement_start) = 2024"
      })
  void anExpressionGivesWhatAQueryGives(String sql) {
    sameAsSpark(expr(sql));
  }

  @Test
  void aCodeIsFoundInAMap() {
    sameAsSpark(try_element_at(map(lit("1"), lit("one"), lit("9"), lit("nine")), expr("job_kind")));
  }

  @Test
  void onlyTheColumnsThatAreReadAreAskedFor() {
    var expression = RowExpression.of(MONTHS, expr("month > '2024' or job_id is null"));

    assertThat(expression.columns()).containsExactly("job_id", "month");
  }

  @Test
  void aColumnThatTheTableLacksIsRefused() {
    assertThatThrownBy(() -> RowExpression.of(MONTHS, expr("wage > 0")))
        .hasMessageContaining("wage");
  }

  private void sameAsSpark(Column column) {
    var rows = table(MONTHS, ROWS);
    store(MONTHS, rows, folder.resolve("job_month"));
    var expression = RowExpression.of(MONTHS, column);
    var names = expression.columns().toArray(String[]::new);
    var found = new ArrayList<Object>();
    var files = TableReader.files(List.of(folder.resolve("job_month")));
    try (var stored = TableReader.open(files, names)) {
      var value = expression.over(stored);
      while (stored.next()) {
        found.add(value.get());
      }
    }
    assertThat(found)
        .containsExactlyElementsOf(
            rows.select(column).collectAsList().stream().map((Row row) -> row.get(0)).toList());
  }
}
