package nl.smartindustry.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final long SECOND = 1_000_000_000L;

  private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
  private long now;

  @Test
  void elsewhereThanOnATerminalALineAppearsEveryTenSeconds() {
    var meter = progress(false).meter("records", 1_000_000);

    for (int i = 0; i < 25; i++) {
      now += SECOND;
      meter.add(10_000);
    }

    assertThat(seen())
        .isEqualTo(
            """
              100,000 of 1,000,000 records, 10,000 a second, about 90 s left
              200,000 of 1,000,000 records, 10,000 a second, about 80 s left
            """);
  }

  @Test
  void onATerminalOneLineIsWrittenOverAndTheNextStepClearsIt() {
    var progress = progress(true);
    var meter = progress.meter("records", 4000);

    now += SECOND;
    meter.add(1000);
    now += SECOND / 4;
    meter.add(1000);
    now += SECOND;
    meter.add(1000);
    progress.say("stored");
    progress.say("next");

    assertThat(seen())
        .isEqualTo(
            "\r\u001b[K  1,000 of 4,000 records, 1,000 a second, about 3 s left"
                + "\r\u001b[K  3,000 of 4,000 records, 1,333 a second, about 1 s left"
                + "\r\u001b[Kstored\nnext\n");
  }

  @Test
  void longWorkIsLeftInMinutesAndOfAnUnknownTotalNothingAndSlowThingsHaveNoRate() {
    var progress = progress(false);
    var records = progress.meter("records", 61_000);
    var unknown = progress.meter("rows", 0);
    var chapters = progress.meter("chapters", 8);

    now += 10 * SECOND;
    records.add(1000);
    unknown.add(50);
    chapters.add(2);

    assertThat(seen())
        .isEqualTo(
            """
              1,000 of 61,000 records, 100 a second, about 10 min left
              50 rows, 5 a second
              2 of 8 chapters, about 30 s left
            """);
  }

  private Progress progress(boolean terminal) {
    return Progress.to(new PrintStream(seen, true, StandardCharsets.UTF_8), terminal, () -> now);
  }

  private String seen() {
    return seen.toString(StandardCharsets.UTF_8);
  }
}
