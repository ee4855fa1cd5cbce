package nl.smartindustry.ingest.derived;

import static org.assertj.core.api.Assertions.assertThat;

import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.TableStore;
import nl.smartindustry.ingest.definition.Definitions;
import org.junit.jupiter.api.Test;

class JobMonthTest extends SparkTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();
  private static final Contract RECORDS =
      Contract.load(DEFINITIONS, "wage_record").withProvenance();
  private static final Contract MONTHS = Contract.load(DEFINITIONS, "job_month");

  @Test
  void statementsOfFourWeeksAreDividedOverMonthsAndThoseOfAMonthAreNot() {
    var statements =
        table(
            RECORDS,
            """
            job_id | statement_start | statement_end | pay_period | paid_hours | basic_pay | special_pay
            J1     | 2024-12-01      | 2024-12-31    | M          | 100.50     | 200000    | 5
            J2     | 2024-12-02      | 2024-12-29    | 4W         | 140.00     | 280000    |
            J2     | 2024-12-30      | 2025-01-26    | 4W         | 10.00      | 1000      | -28
            J3     | 2024-12-05      | 2024-12-20    | M          |            | 7         | 0
            """);

    var months = JobMonth.of(statements);

    assertThat(
            rowsOf(
                months,
                "job_id",
                "month",
                "days",
                "on_last_day",
                "paid_hours",
                "basic_pay",
                "special_pay"))
        .containsExactly(
            "J1 | 202412 | 31 | 1 | 100.50 | 200000 | 5",
            "J2 | 202412 | 2 | 1 | 0.71 | 71 | -2",
            "J2 | 202412 | 28 | 0 | 140.00 | 280000 | ",
            "J2 | 202501 | 26 | 0 | 9.29 | 929 | -26",
            "J3 | 202412 | 16 | 0 |  | 7 | 0");
    assertThat(TableStore.conform(MONTHS, months).schema()).isEqualTo(MONTHS.schema());
  }
}
