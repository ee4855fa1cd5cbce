package nl.smartindustry.ingest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextIdsTest {
  private final TextIds ids = new TextIds();

  @Test
  void aTextKeepsItsNumberHoweverManyComeAfterIt() {
    var texts = IntStream.range(0, 50_000).mapToObj(i -> "%08d".formatted(7919 * i)).toList();

    texts.forEach(ids::add);

    for (int i = 0; i < texts.size(); i++) {
      assertThat(ids.add(texts.get(i))).isEqualTo(i);
      assertThat(ids.text(i)).isEqualTo(texts.get(i));
    }
    assertThat(ids.size()).isEqualTo(texts.size());
  }

  @Test
  void aTextThatWasNotMetHasNoNumber() {
    ids.add("00000012");
    var shorter = "0000001".getBytes(StandardCharsets.UTF_8);

    assertThat(ids.find(shorter, 0, shorter.length)).isEqualTo(-1);
  }

  @Test
  void theyStandInTheOrderOfTheirTextsHoweverLong() {
    var random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      ids.add(Integer.toString(random.nextInt(1 << random.nextInt(1, 31)), 36));
    }
    ids.add("");

    var order = Arrays.stream(ids.sorted()).mapToObj(ids::text).toList();

    assertThat(order).hasSize(ids.size()).isSorted();
  }

  @Test
  void theyStandInTheOrderOfCodePointsAndOfZeros() {
    List.of("b", "", "é", "a\0", "a", "\uFFFD", "\uD83D\uDE00", "enterprise-10", "a\0\0")
        .forEach(ids::add);

    assertThat(Arrays.stream(ids.sorted()).mapToObj(ids::text))
        .containsExactly(
            "", "a", "a\0", "a\0\0", "b", "enterprise-10", "é", "\uFFFD", "\uD83D\uDE00");
  }

  @Test
  void aTextOfOthersHasTheNumberItHasHere() {
    var others = new TextIds();
    List.of("a", "b").forEach(ids::add);
    List.of("c", "b").forEach(others::add);

    assertThat(ids.find(others, 1)).isEqualTo(1);
    assertThat(ids.find(others, 0)).isEqualTo(-1);
    assertThat(ids.add(others, 0)).isEqualTo(2);
    assertThat(ids.text(2)).isEqualTo("c");
  }
}
