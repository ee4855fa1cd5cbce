package nl.smartindustry.transform;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.SurveyDesign;
import nl.smartindustry.transform.survey.link.SurveyAnswers;
import org.junit.jupiter.api.Test;

class SurveyAnswersTest extends TransformTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();

  @Test
  void anEnterpriseHasTheAnswersOfItsModuleAndTheReasonsOfBoth() {
    try (var run = run(DEFINITIONS)) {
      provide(
          run,
          "survey_response",
          """
          wave | enterprise_id | iot  | missing_reasons
          2024 | L1            | true | robots:x
          2023 | L1            |      |
          2024 | L2            | true | robots:y
          """);
      provide(
          run,
          "smart_industry_module",
          """
          wave | enterprise_id | mes  | missing_reasons
          2024 | L1            | true | digital_twin:x
          2024 | L3            | true |
          """);
      var rows = new ArrayList<String>();

      new SurveyAnswers(run, SurveyDesign.load(DEFINITIONS).get(0))
          .each(
              answers ->
                  answers
                      .where(col("iot").or(col("iot").isNull()))
                      .select(
                          col("period"),
                          col("enterprise_id"),
                          col("iot"),
                          col("mes"),
                          col("missing_reasons")),
              row -> rows.add(row.toString()));

      assertThat(rows)
          .containsExactlyInAnyOrder(
              "[2024,L1,true,true,robots:x;digital_twin:x]",
              "[2023,L1,null,null,]",
              "[2024,L2,true,null,robots:y]");
    }
  }
}
