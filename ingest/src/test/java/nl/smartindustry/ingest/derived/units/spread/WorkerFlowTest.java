package nl.smartindustry.ingest.derived.units.spread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition.WorkerFlowRule;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** The borders of the rule: half of the old, half of the new, five at least, two months. */
class WorkerFlowTest extends SparkTest {
  private static final StructType JOB =
      new StructType()
          .add("enterprise_id", DataTypes.StringType)
          .add("person", DataTypes.StringType)
          .add("month", DataTypes.IntegerType);
  private static final WorkerFlow RULE = new WorkerFlow(new WorkerFlowRule(0.5, 0.5, 5, 2));

  private final List<Row> jobs = new ArrayList<>();

  /** Persons {@code from} to {@code to} work in an enterprise in a month. */
  private WorkerFlowTest work(String enterprise, int month, int from, int to) {
    for (int person = from; person <= to; person++) {
      jobs.add(RowFactory.create(enterprise, "p" + person, month));
    }
    return this;
  }

  private List<String> successors(String... gone) {
    work("09", 30, 900, 900);
    var disappeared = table("enterprise_id\n" + String.join("\n", gone));
    return rowsOf(RULE.from(disappeared, table()), "one", "other", "last_month");
  }

  private Dataset<Row> table() {
    return spark().createDataFrame(jobs, JOB);
  }

  @Test
  void fiveOfTenThatFormHalfOfTheOtherGoOn() {
    work("01", 10, 1, 10).work("02", 11, 1, 5).work("02", 11, 101, 105);

    assertThat(successors("01")).containsExactly("01 | 02 | 10");
  }

  @Test
  void fourOfEightAreTooFew() {
    work("01", 10, 1, 8).work("02", 11, 1, 4);

    assertThat(successors("01")).isEmpty();
  }

  @Test
  void fiveOfElevenAreLessThanHalfOfTheOld() {
    work("01", 10, 1, 11).work("02", 11, 1, 5);

    assertThat(successors("01")).isEmpty();
  }

  @Test
  void fiveAmongElevenAreLessThanHalfOfTheNew() {
    work("01", 10, 1, 10).work("02", 11, 1, 5).work("02", 11, 101, 106);

    assertThat(successors("01")).isEmpty();
  }

  @Test
  void theyMayAppearInTheSecondMonthButNotInTheThird() {
    work("01", 10, 1, 6).work("02", 12, 1, 6);
    work("03", 10, 11, 16).work("04", 13, 11, 16);

    assertThat(successors("01", "03")).containsExactly("01 | 02 | 10");
  }

  @Test
  void ofTwoHalvesTheOneThatTheyFormMostOfIsTheSuccessor() {
    work("01", 10, 1, 10).work("02", 11, 1, 5).work("02", 11, 101, 101).work("03", 11, 6, 10);

    assertThat(successors("01")).containsExactly("01 | 03 | 10");
  }

  @Test
  void aSecondRecordOfTheSamePersonCountsOnce() {
    work("01", 10, 1, 8).work("01", 10, 1, 8).work("02", 11, 1, 4).work("02", 11, 1, 4);

    assertThat(successors("01")).isEmpty();
  }

  @Test
  void whoeverDisappearsInTheLastTwoMonthsIsNotJudgedYet() {
    work("01", 29, 1, 6).work("02", 30, 1, 6);

    assertThat(successors("01")).isEmpty();
  }
}
