package nl.smartindustry.transform.survey.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HoldingsTest {
  @Test
  void anEnterpriseIsInTheGroupThatTheFrameOfItsYearHas() {
    var frames =
        PicturedFrames.of(
            """
            period | enterprise_id | group_id
            2022   | A             | G1
            2022   | B             | G1
            2022   | C             |
            2024   | A             | G2
            2024   | X             | G2
            """,
            "A",
            "B",
            "C",
            "X");

    var holdings = Holdings.of(List.of(frames), List.of("A", "B", "C", "B"));

    assertThat(holdings.of("A", "2022")).isEqualTo("G1");
    assertThat(holdings.of("A", "2024")).isEqualTo("G2");
    assertThat(holdings.of("B", "2024")).as("left the group").isEqualTo("B");
    assertThat(holdings.of("C", "2022")).as("in no group").isEqualTo("C");
    assertThat(holdings.of("X", "2024")).as("not asked about").isEqualTo("X");
    assertThat(holdings.of("B", "2023")).as("no frame: the one before").isEqualTo("G1");
    assertThat(holdings.of("B", "2019")).as("no frame before: the first").isEqualTo("G1");
  }

  @Test
  void withoutARegisterEachIsAHoldingOfItsOwn() {
    assertThat(Holdings.NONE.of("A", "2024")).isEqualTo("A");
  }
}
