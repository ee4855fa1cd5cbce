package nl.smartindustry.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
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

  @Test
  void aTimedLineHasTimeLevelAndRunBeforeTheSameWords() {
    var progress = progress(true);
    progress.write(LogFormat.TIMED);
    progress.say("Estimating …");
    progress.within("000012-9eb22ebcc391", "transform");
    progress.warn("  warning    a source is missing");

    assertThat(
            seen().replaceAll("(?m)^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z", "TIME"))
        .isEqualTo(
            """
            TIME INFO - Estimating …
            TIME WARN 000012-9eb22ebcc391   warning    a source is missing
            """);
  }

  @Test
  void aLineOfJsonIsOneEventWithItsNumbers() throws IOException {
    var progress = progress(true);
    progress.write(LogFormat.JSON);
    progress.within("000012-9eb22ebcc391", "transform");
    progress.step("Estimating");
    now += 3 * SECOND / 2;
    progress.done("a \"figure\"\nand 7  more");
    progress.note("Phase ends: transform", Map.of("counts", Map.of("figures", 7)));
    progress.fail("Internal error");

    var lines = seen().lines().map(ProgressTest::event).toList();
    assertThat(lines)
        .extracting(one -> one.path("level").asText())
        .containsExactly("INFO", "INFO", "INFO", "ERROR");
    assertThat(lines)
        .allSatisfy(
            one -> {
              assertThat(one.path("run").asText()).isEqualTo("000012-9eb22ebcc391");
              assertThat(one.path("phase").asText()).isEqualTo("transform");
              assertThat(Instant.parse(one.path("time").asText()))
                  .isBefore(Instant.now().plusSeconds(1));
            });
    assertThat(lines.get(1).path("message").asText()).isEqualTo("a \"figure\" and 7 more (1.5 s)");
    assertThat(lines.get(1).path("seconds").asDouble()).isEqualTo(1.5);
    assertThat(lines.get(2).at("/counts/figures").asInt()).isEqualTo(7);
  }

  @Test
  void inALogALineIsWrittenOverNoOther() {
    var progress = progress(true);
    progress.write(LogFormat.JSON);

    var meter = progress.meter("records", 4000);
    now += 11 * SECOND;
    meter.add(1000);

    assertThat(seen()).doesNotContain("\r").contains("1,000 of 4,000 records");
  }

  private static JsonNode event(String line) {
    try {
      return new JsonMapper().readTree(line);
    } catch (IOException noJson) {
      throw new UncheckedIOException(noJson);
    }
  }

  private Progress progress(boolean terminal) {
    return Progress.to(new PrintStream(seen, true, StandardCharsets.UTF_8), terminal, () -> now);
  }

  private String seen() {
    return seen.toString(StandardCharsets.UTF_8);
  }
}
