package nl.smartindustry.ingest.derived.review;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.Field;
import nl.smartindustry.ingest.contract.FieldType;
import nl.smartindustry.ingest.contract.RowExpression;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.derived.review.Anticipation.StratumExpectation;
import nl.smartindustry.ingest.derived.review.Anticipation.StratumSums.Sums;
import nl.smartindustry.ingest.derived.review.Anticipation.Total;
import nl.smartindustry.ingest.edit.rule.EditFile.SelectiveNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YearPairsTest extends SparkTest {
  private static final String HEADER =
      "year | unit | activity | weight | persons | turnover | source_line\n";

  private static final Contract TABLE =
      new Contract(
          "t",
          "one row per unit and year",
          List.of(
              field("year", FieldType.INTEGER, 0),
              field("unit", FieldType.TEXT, 0),
              field("activity", FieldType.TEXT, 0),
              field("weight", FieldType.DECIMAL, 1),
              field("persons", FieldType.INTEGER, 0),
              field("turnover", FieldType.DECIMAL, 2),
              field("source_delivery", FieldType.TEXT, 0),
              field("source_line", FieldType.INTEGER, 0)));
  private static final SelectiveNote NOTE =
      new SelectiveNote(
          "year",
          "unit",
          "weight",
          "persons",
          "substring(activity, 1, 2)",
          Map.of("turnover", 1.0),
          0.01,
          50);

  @TempDir Path folder;

  @Test
  void aRecordOfTheLatestYearStandsBesideItsUnitAYearBeforeAndBesideNoOther() {
    var pairs =
        pairs(
            """
            2022 | a | 2511 | 2.0 | 10 | 900.00  | 1
            2023 | a | 2511 | 2.0 | 10 | 1000.00 | 2
            2024 | b | 2620 | 1.0 | 20 | 500.00  | 3
            2021 | b | 2620 | 1.0 | 20 | 400.00  | 4
            2024 | a | 2511 | 2.0 | 11 | 1100.50 | 5
            2023 | c | 2511 | 2.0 | 10 | 7.00    | 6
            """);

    assertThat(pairs.pairs().stream().map(YearPairsTest::text))
        .containsExactly("b 26 line 3: 500.00 after null", "a 25 line 5: 1100.50 after 1000.00");
  }

  @Test
  void aStratumAddsUpWhatItsRecordsHaveAndHadAndThoseWithoutAYearBeforeByTheirSize() {
    var pairs =
        pairs(
            """
            2023 | near | 25 | 2.0 | 10 | 1000.00 | 1
            2024 | near | 25 | 2.0 | 10 | 1100.10 | 2
            2023 | far  | 25 | 1.0 | 10 | 10.00   | 3
            2024 | far  | 25 | 1.0 | 10 | 90.00   | 4
            2024 | new  | 25 | 3.0 | 4  | 20.00   | 5
            2023 | mute | 25 | 1.0 | 5  | 20.00   | 6
            2024 | mute | 25 | 1.0 | 5  |         | 7
            2024 | free |    |     | 7  | 70.00   | 8
            """);

    var sums = pairs.sums();

    assertThat(sums.stream().map(one -> one.stratum())).containsExactly("", "25");
    assertThat(sums.get(0).byField()).isEqualTo(Map.of("turnover", new Sums(0, 0, 0, 0, 0, 0, 0)));
    // 2 × 1100.10 + 90 + 3 × 20; 2 × 1000 + 10 before; 3 × 4 alone; 2 × 10 + 10 + 3 × 4 in size
    assertThat(sums.get(1).byField())
        .isEqualTo(Map.of("turnover", new Sums(2350.2, 2200.2, 2000, 1, 2010, 12, 42)));
  }

  @Test
  void theHighestScoresComeFirstAndOfEqualOnesTheFirstUnit() {
    var pairs =
        pairs(
            """
            2023 | a | 25 | 1.0 | 1 | 100.00 | 1
            2023 | b | 25 | 1.0 | 1 | 100.00 | 2
            2023 | c | 25 | 1.0 | 1 | 100.00 | 3
            2023 | d | 25 | 1.0 | 1 | 100.00 | 4
            2024 | a | 25 | 1.0 | 1 | 100.00 | 5
            2024 | c | 25 | 1.0 | 1 | 150.00 | 6
            2024 | b | 25 | 1.0 | 1 | 50.00  | 7
            2024 | d | 25 | 4.0 | 1 | 80.00  | 8
            2024 | e | 25 | 1.0 | 3 | 30.00  | 9
            """);
    var anticipation =
        new Anticipation(
            Map.of("25", Map.of("turnover", new StratumExpectation(1, 10))),
            Map.of("turnover", new Total(1000, 0)));

    var scores = new Scores(pairs, anticipation, NOTE.fields());

    assertThat(scores.highest(2).stream().map(one -> one.unit())).containsExactly("d", "b");
    assertThat(scores.highest(9).stream().map(one -> one.unit() + " " + one.score()))
        .containsExactly("d 0.08", "b 0.05", "c 0.05");
  }

  private static String text(YearPairs.Pair pair) {
    var now = pair.now();
    return "%s %s line %d: %s after %s"
        .formatted(now.unit(), now.stratum(), now.line(), now.values()[0], pair.before()[0]);
  }

  private YearPairs pairs(String picture) {
    var records = table(TABLE, HEADER + picture).withColumn("source_delivery", lit("d"));
    store(TABLE, records, folder.resolve("t"));
    var stratum = RowExpression.of(TABLE, expr(NOTE.stratum()).cast("string"));
    var files = TableReader.files(List.of(folder.resolve("t")));
    return YearPairs.of(TABLE, files, NOTE, stratum);
  }

  private static Field field(String name, FieldType type, int scale) {
    return new Field(name, type, scale, null, null, false);
  }
}
