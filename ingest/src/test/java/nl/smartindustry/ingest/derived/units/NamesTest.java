package nl.smartindustry.ingest.derived.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import org.junit.jupiter.api.Test;

class NamesTest {
  private final Names names = new Names("enterprises", new Room(1 << 24));

  @Test
  void aTextKeepsItsNumberHoweverManyComeAfterIt() {
    var texts = IntStream.range(0, 50_000).mapToObj(i -> "%08d".formatted(7919 * i)).toList();

    texts.forEach(names::add);

    for (int i = 0; i < texts.size(); i++) {
      assertThat(names.add(texts.get(i))).isEqualTo(i);
      assertThat(names.text(i)).isEqualTo(texts.get(i));
    }
    assertThat(names.size()).isEqualTo(texts.size());
  }

  @Test
  void aTextThatWasNotMetHasNoNumber() {
    names.add("00000012");
    var shorter = "0000001".getBytes(StandardCharsets.UTF_8);

    assertThat(names.find(shorter, 0, shorter.length)).isEqualTo(-1);
  }

  @Test
  void theyStandInTheOrderOfTheirTextsHoweverLong() {
    var random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      names.add(Integer.toString(random.nextInt(1 << random.nextInt(1, 31)), 36));
    }
    names.add("");

    var order = Arrays.stream(names.order()).mapToObj(names::text).toList();

    assertThat(order).hasSize(names.size()).isSorted();
  }

  @Test
  void moreThanThereIsRoomForAreRefusedByTheirKind() {
    var small = new Names("enterprises", new Room(1 << 20));

    assertThatThrownBy(
            () -> IntStream.range(0, 100_000).forEach(i -> small.add("%08d".formatted(i))))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ExitCode.OUT_OF_MEMORY))
        .hasMessage(
            "Continuity units: found so many enterprises that they take 1 MB"
                + " (at most 1 MB, half of Java's memory; give it more with -Xmx)");
    assertThat(small.size()).isGreaterThan(25_000);
  }
}
