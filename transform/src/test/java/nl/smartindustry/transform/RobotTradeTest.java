package nl.smartindustry.transform;

import static org.assertj.core.api.Assertions.assertThat;

import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.topic.NightTables;
import org.junit.jupiter.api.Test;

class RobotTradeTest extends TransformTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();

  @Test
  void ofAllGoodsOnlyRobotsComeToMemoryAndOnlyTheirTradersAreFoundInTheFrames() {
    try (var run = run(DEFINITIONS)) {
      provide(
          run,
          "goods_trade",
          """
          month  | enterprise_id | commodity | import_value | status
          202403 | E1            | 84795000  | 200000       | D
          202404 | E2            | 84287000  | 200000       | D
          202405 | E3            | 11110000  | 900000       | D
          """);
      provide(
          run,
          "register_frame",
          """
          period | enterprise_id | activity | persons
          2024   | E1            | 28990    | 12
          2024   | E3            | 28990    | 12
          """);
      var night = new NightTables(run, IndicatorCatalogue.load(DEFINITIONS));

      assertThat(night.robotTrade())
          .extracting(row -> row.<String>getAs("enterprise_id"))
          .containsExactlyInAnyOrder("E1", "E2");
      assertThat(night.frames().row("E1", "2024")).isPresent();
      assertThat(night.frames().row("E3", "2024")).isEmpty();
    }
  }
}
