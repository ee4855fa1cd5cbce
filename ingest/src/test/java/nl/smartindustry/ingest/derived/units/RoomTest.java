package nl.smartindustry.ingest.derived.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.contract.Numbering;
import nl.smartindustry.ingest.contract.TextIds;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import org.junit.jupiter.api.Test;

class RoomTest {
  @Test
  void moreThanThereIsRoomForAreRefusedByTheirKind() {
    var ids = new TextIds();
    var numbering = new Room(1 << 20).into(ids, "enterprises");

    assertThatThrownBy(() -> IntStream.range(0, 100_000).forEach(i -> number(numbering, i)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ExitCode.OUT_OF_MEMORY))
        .hasMessage(
            "Continuity units: found so many enterprises that they take 1 MB"
                + " (at most 1 MB, half of Java's memory; give it more with -Xmx)");
    assertThat(ids.size()).isGreaterThan(25_000);
  }

  private static void number(Numbering numbering, int enterprise) {
    var text = "%08d".formatted(enterprise).getBytes(StandardCharsets.UTF_8);
    numbering.of(text, 0, text.length);
  }
}
