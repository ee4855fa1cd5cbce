package nl.smartindustry.ingest.derived.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.derived.review.Anticipation.StratumSums;
import nl.smartindustry.ingest.derived.review.Anticipation.StratumSums.Sums;
import nl.smartindustry.ingest.derived.review.Anticipation.Total;
import nl.smartindustry.ingest.derived.review.Scores.ScoredRecord;
import nl.smartindustry.ingest.derived.review.Scores.ScoredRecord.ScoredCell;
import org.junit.jupiter.api.Test;

class AnticipationTest {
  @Test
  void aStratumMovesAsItsTrustedUnitsAndASmallOneAsTheWholeTable() {
    // 25: ten near units went from 1 000 to 1 100; one far unit from 100 to 900. 26: two near ones.
    var large =
        new StratumSums("25", Map.of("turnover", new Sums(2100, 1100, 1000, 10, 1100, 0, 40)));
    var small = new StratumSums("26", Map.of("turnover", new Sums(400, 240, 200, 2, 200, 6, 20)));

    var anticipation = Anticipation.of(List.of(large, small), List.of("turnover"));

    var of25 = anticipation.byStratum().get("25").get("turnover");
    var of26 = anticipation.byStratum().get("26").get("turnover");
    assertThat(of25.trend()).isEqualTo(1.1);
    assertThat(of26.trend()).isEqualTo(1340.0 / 1200);
    assertThat(of26.ratio()).isEqualTo(20);
    // 1.1 × 1 100 + 1340/1200 × 200 + 20 × 6 = 1210 + 223.33 + 120
    var total = anticipation.totals().get("turnover");
    assertThat(total.expected()).isCloseTo(1553.3333, within(1e-4));
    assertThat(total.difference()).isCloseTo(2500 - 1553.3333, within(1e-4));
  }

  @Test
  void theListEndsWhereWhatIsLeftMovesNoTotalByMoreThanItsShare() {
    // Of a total of 1 000 the records are off by 60, -50, 20, 6 and 4: 40 in all, or 4%.
    var records = records(60, -50, 20, 6, 4);
    var totals = Map.of("turnover", new Total(1000, 40));

    // Without the first 20 less is left (-2%), without the second 30 (3%), without the third 1%.
    assertThat(CutOff.of(records, totals, 0.015).records()).isEqualTo(3);
    assertThat(CutOff.of(records, totals, 0.015).pseudoBias()).isEqualTo(Map.of("turnover", 0.01));
    assertThat(CutOff.of(records, totals, 0.05).records()).isZero();
    assertThat(CutOff.of(records, totals, 0.005).records()).isEqualTo(4);
    assertThat(CutOff.of(records, totals, 0.001).records()).isEqualTo(5);
  }

  private static List<ScoredRecord> records(double... deviations) {
    var records = new ArrayList<ScoredRecord>();
    for (double deviation : deviations) {
      var cell = new ScoredCell(0, 0, deviation, Math.abs(deviation) / 1000);
      records.add(new ScoredRecord("d", records.size(), "u", Map.of("turnover", cell)));
    }
    return records;
  }
}
