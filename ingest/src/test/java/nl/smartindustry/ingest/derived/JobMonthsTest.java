package nl.smartindustry.ingest.derived;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.RowExpression;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.definition.Definitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobMonthsTest extends SparkTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();
  private static final Contract RECORDS =
      Contract.load(DEFINITIONS, "wage_record").withProvenance();
  private static final Contract VIEW = Contract.load(DEFINITIONS, "job_month");

  @TempDir private Path folder;

  @Test
  void statementsOfFourWeeksAreDividedOverMonthsAndThoseOfAMonthAreNot() {
    store(
        """
        job_id | enterprise_id | statement_start | statement_end | pay_period | paid_hours | basic_pay | special_pay
        J1     | E1            | 2024-12-01      | 2024-12-31    | M          | 100.50     | 200000    | 5
        J2     | E1            | 2024-12-02      | 2024-12-29    | 4W         | 140.00     | 280000    |
        J2     | E1            | 2024-12-30      | 2025-01-26    | 4W         | 10.00      | 1000      | -28
        J3     | E1            | 2024-12-05      | 2024-12-20    | M          |            | 7         | 0
        """);

    assertThat(
            rows(
                "job_id", "month", "days", "on_last_day", "paid_hours", "basic_pay", "special_pay"))
        .containsExactlyInAnyOrder(
            "J1 | 202412 | 31 | 1 | 100.50 | 200000 | 5",
            "J2 | 202412 | 2 | 1 | 0.71 | 71 | -2",
            "J2 | 202412 | 28 | 0 | 140.00 | 280000 | null",
            "J2 | 202501 | 26 | 0 | 9.29 | 929 | -26",
            "J3 | 202412 | 16 | 0 | null | 7 | 0");
  }

  @Test
  void statementsOfEnterprisesWithoutANumberArePassedOver() {
    store(
        """
        job_id | enterprise_id | statement_start | statement_end | pay_period | paid_hours
        J1     | E2            | 2024-12-30      | 2025-01-26    | 4W         | 10.00
        J2     | E1            | 2024-12-30      | 2025-01-26    | 4W         | 28.00
        """);

    assertThat(rows("enterprise_id", "month", "paid_hours"))
        .containsExactly("E1 | 202412 | 2.00", "E1 | 202501 | 26.00");
  }

  private void store(String picture) {
    store(RECORDS, table(RECORDS, picture), folder.resolve("wage_record"));
  }

  private List<String> rows(String... columns) {
    var rules = Stream.of(columns).map(name -> RowExpression.of(VIEW, expr(name))).toList();
    var found = new ArrayList<String>();
    var files = TableReader.files(List.of(folder.resolve("wage_record")));
    try (var jobs = JobMonths.open(files, JobMonthsTest::number, Set.of(), rules)) {
      var values = rules.stream().map(rule -> rule.over(jobs::value)).toList();
      while (jobs.next()) {
        found.add(
            values.stream()
                .map(value -> String.valueOf(value.get()))
                .collect(Collectors.joining(" | ")));
      }
    }
    return found;
  }

  private static int number(byte[] text, int from, int length) {
    return new String(text, from, length, StandardCharsets.UTF_8).equals("E1") ? 1 : -1;
  }
}
