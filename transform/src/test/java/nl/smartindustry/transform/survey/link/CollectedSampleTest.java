package nl.smartindustry.transform.survey.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.SurveyDesign;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class CollectedSampleTest extends SparkTest {
  private static final SurveyDesign DESIGN = SurveyDesign.load(Definitions.packaged()).get(0);

  @Test
  void theSampleIsTheSameInTheSameOrderOverOneTwoAndEightPartitions() {
    var columns = new SampleColumns(DESIGN, List.of(), List.of("turnover", "robots", "persons"));
    var rows = rows();

    var one = CollectedSample.of(rows.repartition(1), rows, columns);

    assertThat(one).hasSize(10000);
    assertThat(one.get(0).key().enterprise()).isEqualTo("NL00000");
    assertThat(one.get(0).reasons()).isEqualTo("robots:not_asked");
    assertThat(one.get(3).numbers()).containsExactly(4.29, Double.NaN, 7);
    assertThat(one.get(4).numbers()).containsExactly(5.71, 1, 7);
    for (int partitions : List.of(2, 8)) {
      assertThat(texts(CollectedSample.of(rows.repartition(partitions), rows, columns)))
          .isEqualTo(texts(one));
    }
  }

  private static List<String> texts(List<SampledUnit> units) {
    return units.stream()
        .map(unit -> unit.key() + unit.reasons() + Arrays.toString(unit.numbers()))
        .toList();
  }

  @Test
  void anExpressionThatIsNoNumberIsRefusedByName() {
    var columns = new SampleColumns(DESIGN, List.of(), List.of("upper(enterprise_id)"));

    assertThatThrownBy(() -> CollectedSample.of(rows(), rows(), columns))
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
            from range(10000)
            """);
  }
}
