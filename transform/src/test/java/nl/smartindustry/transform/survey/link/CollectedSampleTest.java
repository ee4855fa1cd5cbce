package nl.smartindustry.transform.survey.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.SurveyDesign;
import nl.smartindustry.transform.survey.link.SampleColumns.CollectedSample;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class CollectedSampleTest extends SparkTest {
  private static final SurveyDesign DESIGN = SurveyDesign.load(Definitions.packaged()).get(0);

  @Test
  void theSampleIsInTheOrderOfPeriodAndEnterpriseInWhateverOrderItsRowsCame() {
    var columns = new SampleColumns(DESIGN, List.of(), List.of("turnover", "robots", "persons"));

    var units = collected(columns);

    assertThat(units).hasSize(1000).isSorted();
    assertThat(units.get(0).key().enterprise()).isEqualTo("NL00000");
    assertThat(units.get(0).reasons()).isEqualTo("robots:not_asked");
    assertThat(units.get(3).numbers()).containsExactly(4.29, Double.NaN, 7);
    assertThat(units.get(4).numbers()).containsExactly(5.71, 1, 7);
  }

  private static List<SampledUnit> collected(SampleColumns columns) {
    var sample = new CollectedSample(columns);
    made(rows(), columns::select).forEach(sample::add);
    return sample.units();
  }

  @Test
  void anExpressionThatIsNoNumberIsRefusedByName() {
    var columns = new SampleColumns(DESIGN, List.of(), List.of("upper(enterprise_id)"));

    assertThatThrownBy(() -> made(rows(), columns::select))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "Survey 'survey_response': expression 'upper(enterprise_id)' of type string"
                + " (expected boolean or a number)");
  }

  private static Dataset<Row> rows() {
    return spark()
        .sql(
            """
            select '2024' as period, printf('NL%05d', id) as enterprise_id, 'R' as response,
                   7 as persons, cast(id / 0.7 as decimal(18, 2)) as turnover,
                   if(id % 3 = 0, null, id % 2 = 0) as robots,
                   if(id % 3 = 0, 'robots:not_asked', null) as missing_reasons
            from range(1000) order by id % 7
            """);
  }
}
