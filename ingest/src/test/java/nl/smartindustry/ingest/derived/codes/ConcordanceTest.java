package nl.smartindustry.ingest.derived.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.derived.codes.Concordance.Line;
import org.junit.jupiter.api.Test;

class ConcordanceTest {
  private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

  private static Concordance of(Line... lines) {
    return Concordance.of("SBI2008", "SBI2025", DAY, "made-up", List.of(lines));
  }

  private static Line line(String from, String to, String share) {
    return new Line(from, to, new BigDecimal(share));
  }

  @Test
  void totalsAreDividedByTheirSharesAndStillAddUp() {
    var concordance =
        of(
            line("1", "A", "0.7"),
            line("1", "B", "0.3"),
            line("2", "B", "1"),
            line("3", "C", "0.333333"),
            line("3", "A", "0.666667"));

    var converted =
        concordance.convert(
            Map.of("1", new BigDecimal("10"), "2", new BigDecimal("5"), "3", new BigDecimal("7")));

    assertThat(converted.get("A")).isEqualByComparingTo("11.666669");
    assertThat(converted.get("B")).isEqualByComparingTo("8");
    assertThat(converted.get("C")).isEqualByComparingTo("2.333331");
    assertThat(converted.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("22");
  }

  @Test
  void onlyACodeThatBecomesOneOtherIsConvertedByItself() {
    var concordance = of(line("1", "A", "0.7"), line("1", "B", "0.3"), line("2", "B", "1"));

    assertThat(concordance.only("2")).contains("B");
    assertThat(concordance.only("1")).isEmpty();
    assertThat(concordance.only("9")).isEmpty();
  }

  @Test
  void sharesThatDoNotAddUpToOneAreRefused() {
    assertThatThrownBy(() -> of(line("1", "A", "0.7"), line("1", "B", "0.2")))
        .hasMessage(
            "Concordance SBI2008 to SBI2025, code '1': shares add up to 0.9 (each above 0,"
                + " together 1)");
    assertThatThrownBy(() -> of(line("1", "A", "1.5"), line("1", "B", "-0.5")))
        .hasMessageContaining("each above 0");
  }

  @Test
  void aPairOccursOnceAndACodeMustBeKnown() {
    assertThatThrownBy(() -> of(line("1", "A", "0.5"), line("1", "A", "0.5")))
        .hasMessage("Concordance SBI2008 to SBI2025: '1' to 'A' occurs twice");
    assertThatThrownBy(() -> of(line("1", "A", "1")).convert(Map.of("2", BigDecimal.ONE)))
        .hasMessage("Concordance SBI2008 to SBI2025, version 'made-up': no code '2'");
  }
}
