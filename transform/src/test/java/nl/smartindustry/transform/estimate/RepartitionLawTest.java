package nl.smartindustry.transform.estimate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.indicator.IndicatorCatalogue;
import nl.smartindustry.transform.link.LinkedSample;
import nl.smartindustry.transform.population.TargetPopulation;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class RepartitionLawTest extends SparkTest {
  private static final IndicatorCatalogue CATALOGUE =
      IndicatorCatalogue.load(Definitions.packaged());

  @Test
  void sumsAreTheSameBitsOverOneTwoAndEightPartitions() {
    var plan = TallyPlan.of(CATALOGUE, CATALOGUE.survey("business_statistics"));
    var rows = rows();

    var one = SampleTallies.collect(rows.repartition(1), plan);

    assertThat(SampleTallies.collect(rows.repartition(2), plan)).isEqualTo(one);
    assertThat(SampleTallies.collect(rows.repartition(8), plan)).isEqualTo(one);
    assertThat(one.cells().get(0)).hasSize(12);
    assertThat(one.answers().get("2024")).isEqualTo(List.of(new AnswerCounts(1920, 0, 0, 80)));
  }

  private static Dataset<Row> rows() {
    return spark()
        .sql(
            """
            select '2024' as period, cast(id as string) as enterprise_id, 'D' as status,
                   cast(1 + id % 7 / 3 as decimal(18, 5)) as weight, id % 25 as persons,
                   cast(id * 7919 % 100003 / 7 - 1000 as decimal(18, 2)) as value_added,
                   cast(null as string) as missing_reasons, cast(id % 12 as string) as code
            from range(2000)
            """)
        .withColumn(TargetPopulation.STRATUM, col("code"))
        .withColumn(TargetPopulation.POOL, lit("all"))
        .withColumn(TargetPopulation.dimensionColumn("activity"), lit("28"))
        .withColumn(LinkedSample.LINK, lit(LinkedSample.LINKED));
  }
}
