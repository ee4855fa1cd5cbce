package nl.smartindustry.ingest.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import nl.smartindustry.ingest.derived.JobMonths.Allocation;
import nl.smartindustry.ingest.derived.JobMonths.Allocation.Stretch;
import org.junit.jupiter.api.Test;

class AllocationTest {
  @Test
  void fourWeeksAcrossNewYearLieInBothYears() {
    var months = months("2024-12-30", "2025-01-26");

    assertThat(months).extracting(Stretch::days).containsExactly(2, 26);
    assertThat(Allocation.byDays(280_000, months)).containsExactly(20_000, 260_000);
  }

  @Test
  void fourWeeksMayTouchThreeMonthsRoundAShortFebruary() {
    var months = months("2023-01-31", "2023-03-02");

    assertThat(months).extracting(Stretch::days).containsExactly(1, 28, 2);
  }

  @Test
  void theLastCentGoesToTheLargestRemainder() {
    // 1000 cents over 2 and 26 days: 71.43 and 928.57, so the cent goes to the second month
    assertThat(Allocation.byDays(1000, months("2024-12-30", "2025-01-26")))
        .containsExactly(71, 929);
    // 100 cents over 1, 28 and 2 days: 3.23, 90.32 and 6.45
    assertThat(Allocation.byDays(100, months("2023-01-31", "2023-03-02")))
        .containsExactly(3, 90, 7);
  }

  @Test
  void ofEqualRemaindersTheEarlierMonthIsServed() {
    assertThat(Allocation.byDays(1, months("2024-04-17", "2024-05-14"))).containsExactly(1, 0);
  }

  @Test
  void aCorrectionIsDividedAsItsOpposite() {
    assertThat(Allocation.byDays(-1000, months("2024-12-30", "2025-01-26")))
        .containsExactly(-71, -929);
  }

  @Test
  void partsAddUpAndAreWithinACentOfTheirShare() {
    var random = new Random(42);
    for (int i = 0; i < 10_000; i++) {
      int first = random.nextInt(20_000);
      var months = Allocation.months(first, first + random.nextInt(70));
      long total = random.nextInt(2_000_000) - 1_000_000;
      long days = months.stream().mapToLong(Stretch::days).sum();

      var parts = Allocation.byDays(total, months);

      assertThat(LongStream.of(parts).sum()).isEqualTo(total);
      for (int month = 0; month < parts.length; month++) {
        double share = (double) total * months.get(month).days() / days;
        assertThat(Math.abs(parts[month] - share)).isLessThan(1);
      }
    }
  }

  private static List<Stretch> months(String first, String last) {
    return Allocation.months(day(first), day(last));
  }

  private static int day(String text) {
    return (int) LocalDate.parse(text).toEpochDay();
  }
}
