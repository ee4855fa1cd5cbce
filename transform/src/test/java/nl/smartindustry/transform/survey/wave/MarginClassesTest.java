package nl.smartindustry.transform.survey.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.smartindustry.transform.survey.wave.WaveCalibration.MarginClasses;
import org.junit.jupiter.api.Test;

class MarginClassesTest {
  private static final List<String> METAL_SMALL = List.of("25", "small");
  private static final List<String> METAL_LARGE = List.of("25", "large");
  private static final List<String> CAR_SMALL = List.of("29", "small");
  private static final List<String> CAR_LARGE = List.of("29", "large");
  private static final List<List<String>> FRAME =
      List.of(METAL_SMALL, METAL_LARGE, CAR_SMALL, CAR_LARGE);

  @Test
  void cellsWithEnoughEnterprisesStayAsTheyAre() {
    var classes = MarginClasses.of(FRAME, FRAME, 1).of();

    assertThat(classes.values())
        .containsExactlyInAnyOrder("25;small", "25;large", "29;small", "29;large");
  }

  /**
   * Metal has two cells of one enterprise: together two. Cars have one of two, and an empty one.
   */
  @Test
  void smallCellsOfABranchAreJoinedAndWhatIsStillSmallGoesWithTheSmallestCell() {
    var sample = List.of(METAL_SMALL, METAL_LARGE, CAR_SMALL, CAR_SMALL, CAR_SMALL);

    var classes = MarginClasses.of(FRAME, sample, 2).of();

    assertThat(classes.get(METAL_SMALL)).isEqualTo("rest");
    assertThat(classes.get(METAL_LARGE)).isEqualTo("rest");
    assertThat(classes.get(CAR_LARGE)).isEqualTo("rest");
    assertThat(classes.get(CAR_SMALL)).isEqualTo("29;small");
  }
}
