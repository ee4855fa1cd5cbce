package nl.smartindustry.ingest.derived;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.smartindustry.ingest.derived.CodeChanges.Concordance;
import nl.smartindustry.ingest.derived.CodeChanges.Concordance.Line;
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
  void sharesThatDoNotAddUpToOneAreRefused() {
    assertThatThrownBy(() -> of(line("1", "A", "0.7"), line("1", "B", "0.2")))
        .hasMessage(
            "Concordance SBI2008 to SBI2025, code '1': shares add up to 0.9 (each above 0,"
                + " together 1)");
    assertThatThrownBy(() -> of(line("1", "A", "1.5"), line("1", "B", "-0.5")))
        .hasMessageContaining("each above 0");
  }

  @Test
  void aPairOccursOnce() {
    assertThatThrownBy(() -> of(line("1", "A", "0.5"), line("1", "A", "0.5")))
        .hasMessage("Concordance SBI2008 to SBI2025: '1' to 'A' occurs twice");
  }
}
