package nl.smartindustry.transform.topic.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WagesTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-12);

  @Test
  void aQuantileIsTheMeanOfTheJobsNearestToIt() {
    var wages = new Wages();
    for (long euro = 1; euro <= 20; euro++) {
      wages.add(100 * euro, 12);
    }

    assertThat(wages.jobs()).isEqualTo(20);
    // The median is the last month of 10 euro, the 120th of 240: of those from the 90th to the
    // 150th
    // 7 are of 8 euro, 12 each of 9 to 12 and 6 of 13.
    assertThat(wages.quantile(0.5, 5)).isCloseTo(638 / 61.0, EXACT);
  }

  @Test
  void anyOrderAndPartOfTheRecordsGivesWhatASortedListGives() {
    var random = new Random(3);
    var records = new long[5000];
    var wages = new Wages();
    for (int k = 0; k < records.length; k++) {
      records[k] = 1400 + random.nextInt(3000);
      wages.add(records[k], 1);
    }
    var inTwo = new Wages();
    var rest = new Wages();
    for (int k = 0; k < records.length; k++) {
      (k % 3 == 0 ? inTwo : rest).add(records[k], 1);
    }
    inTwo.add(rest);
    Arrays.sort(records);
    for (double share : new double[] {0.1, 0.5, 0.9}) {
      assertThat(wages.quantile(share, 5)).isCloseTo(quantile(records, share, 5), EXACT);
      assertThat(inTwo.quantile(share, 5)).isEqualTo(wages.quantile(share, 5));
    }
  }

  private static double quantile(long[] sorted, double share, int neighbours) {
    int at = (int) Math.ceil(share * sorted.length * (1 - 1e-12)) - 1;
    int half = neighbours * 6;
    int first = Math.max(0, at - half);
    int last = Math.min(sorted.length - 1, at + half);
    return Arrays.stream(sorted, first, last + 1).average().orElseThrow() / 100;
  }
}
