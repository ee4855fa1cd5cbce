package nl.smartindustry.transform.method.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Refusal;
import org.junit.jupiter.api.Test;

/** A sample of stratum a (three units) and b (two). */
class DrawnStrataTest {
  private static final Codes STRATA = Codes.of(new String[] {"a", "a", "b", "a", "b"});
  private static final DrawnStrata UNITS = new DrawnStrata("sample.csv", STRATA, null);

  @Test
  void aColumnRepeatsTheSizeOfItsStratum() {
    assertThat(UNITS.ofColumn("N", new double[] {9, 9, 4, 9, 4})).containsExactly(9, 4);
    assertThatThrownBy(() -> UNITS.ofColumn("N", new double[] {9, 9, 4, 9, 5}))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "File 'sample.csv', column 'N': two sizes of stratum 'b' (one for all its units)");
  }

  /** Thirds written in fifteen digits are a whole number together; a half stays. */
  @Test
  void weightsAddUpToTheSizeOfTheirStratum() {
    double third = 1.33333333333333;

    assertThat(UNITS.ofWeights(new double[] {third, third, 2, third, 2.5})).containsExactly(4, 4.5);
    assertThat(UNITS.ofSample()).containsExactly(3, 2);
  }

  /** Cluster 0 of two units that weigh 10 and 20, cluster 1 of one that weighs 7; 2 of 4 and 6. */
  @Test
  void aClusterStandsForItsAverageWeight() {
    var clusters = new DrawnStrata("sample.csv", STRATA, new int[] {0, 0, 2, 1, 2});

    assertThat(clusters.ofWeights(new double[] {10, 20, 4, 7, 6})).containsExactly(22, 5);
  }

  @Test
  void aFrameCountsTheUnitsOfEachStratumOrTheirClusters() {
    var frame =
        frame(
            new String[] {"a", "a", "a", "b", "b", "b", "c", null},
            new String[] {"p", "p", "q", "p", "r", "s", "p", "p"});

    assertThat(UNITS.ofFrame(frame, "stratum", null)).containsExactly(3, 3);
    assertThat(UNITS.ofFrame(frame, "stratum", "cluster")).containsExactly(2, 3);
  }

  @Test
  void aFrameThatLacksASampledStratumIsRefused() {
    var frame = frame(new String[] {"a"}, new String[] {"p"});

    assertThatThrownBy(() -> UNITS.ofFrame(frame, "stratum", null))
        .isInstanceOf(Refusal.class)
        .hasMessage("Stratum 'b': in 'sample.csv', but not in the frame 'frame.csv' (in both)");
  }

  @Test
  void withoutWeightsEachUnitStandsForAnEqualPartOfItsStratum() {
    var design = UNITS.design(new double[] {9, 4}, null, List.of(), LonelyStrata.POOLED);

    assertThat(design.weights()).containsExactly(new double[] {3, 3, 2, 3, 2}, within(1e-12));
  }

  @Test
  void aStratumInTwoGroupsCannotLendItsVariance() {
    var region = Codes.of(new String[] {"north", "north", "south", "south", "south"});
    var pool = Crossing.of(List.of("region"), List.of(region), 5);

    assertThatThrownBy(
            () -> UNITS.design(new double[] {9, 4}, null, List.of(pool), LonelyStrata.POOLED))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "Stratum 'a': units in two groups by [region] (one, to lend a lonely stratum its"
                + " variance)");
  }

  private static Microdata frame(String[] strata, String[] clusters) {
    var codes = Map.of("stratum", Codes.of(strata), "cluster", Codes.of(clusters));
    return new Microdata("frame.csv", strata.length, Map.of(), codes);
  }
}
