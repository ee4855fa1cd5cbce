package nl.smartindustry.transform.catalogue;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class DerivedVariablesTest extends SparkTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();
  private static final DerivedVariables DERIVED =
      DerivedVariables.load(DEFINITIONS, Map.of("survey_response", "wave"));

  /** L1: 40% internet is no point, the rest of 2024 holds but web sales. L2: four items missing. */
  @Test
  void pointsFollowTheItemListOfTheWaveAndTooManyGapsGiveNone() {
    var answers =
        """
        wave | enterprise_id | internet_share | ict_specialists | speed_class | remote_meetings | security_awareness | ict_training | security_measures | security_documents | remote_access | robots_industrial | robots_service | e_sales_share | web_sales_share | b2c_share | ai_speech | ai_image
        2024 | L1 | 40 | true | 3 | true | true | true | 3 | true  | true | false | true  | 1.00 | 0.00 | 0.00 |      | true
        2024 | L2 | 60 | true | 3 | true | true |      |   |       |      | false | false | 0.00 | 0.00 | 0.00 | false |
        2024 | L3 | 60 | true | 1 |      |      |      | 2 | false | true | false |       | 0.00 | 0.00 | 0.00 |       |
        2020 | L4 | 60 | true | 3 | true | true | true | 3 | true  | true | true  | true  | 1.00 | 9.00 | 90.00 |      |
        """;
    var sample =
        table(Contract.load(DEFINITIONS, "survey_response").withProvenance(), answers)
            .withColumn("period", lit("2024"));
    var module =
        table(
            Contract.load(DEFINITIONS, "smart_industry_module"),
            "wave | enterprise_id | mes\n2024 | L1 | true");

    var derived =
        made(
            joined(sample, module),
            rows ->
                DERIVED
                    .derive("survey_response", rows)
                    .select(
                        col("enterprise_id"),
                        col("dii_points"),
                        col("robots"),
                        col("ai_any"),
                        col("mes")));

    assertThat(derived.stream().map(SparkTest::text))
        .containsExactlyInAnyOrder(
            "L1 | 10 | true | true | true",
            "L2 |  | false | false | ",
            "L3 |  |  |  | ",
            "L4 |  | true |  | ");
  }

  private static Dataset<Row> joined(Dataset<Row> sample, Dataset<Row> module) {
    var held = Stream.of(sample.columns()).filter(name -> !name.equals("enterprise_id"));
    return sample.join(module.drop(held.toArray(String[]::new)), "enterprise_id", "left");
  }
}
