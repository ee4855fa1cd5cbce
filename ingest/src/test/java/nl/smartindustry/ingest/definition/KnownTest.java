package nl.smartindustry.ingest.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownTest {
  private static final List<String> MANY =
      Stream.concat(
              Stream.of("ai_any", "ai_speech", "robots", "robots_industrial"),
              IntStream.range(0, 30).mapToObj(i -> "column_" + i))
          .toList();

  @Test
  void aFewNamesAreAllSaid() {
    assertThat(Known.of("robot", List.of("robots", "iot"))).isEqualTo("(known: [robots, iot])");
  }

  @Test
  void ofManyThoseThatResembleAreSaid() {
    assertThat(Known.of("ai", MANY)).startsWith("(nearest of 34: [ai_any, ai_speech, ");
    assertThat(Known.of("robot", MANY)).startsWith("(nearest of 34: [robots, robots_industrial, ");
    assertThat(Known.of("colunm_7", MANY)).startsWith("(nearest of 34: [column_7, ");
    assertThat(Known.nearest("", MANY)).hasSize(6);
  }
}
