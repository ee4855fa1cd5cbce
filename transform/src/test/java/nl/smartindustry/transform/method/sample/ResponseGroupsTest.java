package nl.smartindustry.transform.method.sample;

import static nl.smartindustry.transform.method.sample.ResponseOutcome.ANSWERED;
import static nl.smartindustry.transform.method.sample.ResponseOutcome.OUT_OF_SCOPE;
import static nl.smartindustry.transform.method.sample.ResponseOutcome.SILENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import nl.smartindustry.ingest.definition.Refusal;
import org.junit.jupiter.api.Test;

class ResponseGroupsTest {
  /** 12 in the frame, 4 asked; 2 answered, 1 is out of scope: each of the 3 known is 4. */
  @Test
  void theResolvedOfAStratumStandForItsSilent() {
    var design = design("AAAA", 12);
    var outcomes = new ResponseOutcome[] {ANSWERED, SILENT, OUT_OF_SCOPE, ANSWERED};

    var groups = ResponseGroups.of(design, outcomes, null, ResponseAdjustment.COUNT);

    assertThat(groups.weights()).containsExactly(4, 0, 4, 4);
    assertThat(groups.areStrata(design)).isTrue();
    assertThat(groups.reduced(design).sampled()).containsExactly(3);
    assertThat(groups.collapsed()).isEmpty();
  }

  /** A: d = 2, B: d = 4. In the group x of u1, u2, u3 only u3 is silent: 8 / 6 against 3 / 2. */
  @Test
  void groupsAcrossStrataCanBlowUpToTheDesignWeights() {
    var design = design("ABAA", 6, 4);
    var outcomes = new ResponseOutcome[] {ANSWERED, ANSWERED, SILENT, ANSWERED};
    var x = codes("xxxy");

    var byCount = ResponseGroups.of(design, outcomes, x, ResponseAdjustment.COUNT);
    var byWeight = ResponseGroups.of(design, outcomes, x, ResponseAdjustment.WEIGHT);

    assertThat(byCount.weights()).containsExactly(3, 6, 0, 2);
    assertThat(byWeight.weights()).containsExactly(new double[] {8 / 3.0, 16 / 3.0, 0, 2}, AT_1E12);
    assertThat(Arrays.stream(byWeight.weights()).sum()).isCloseTo(10, within(1e-12));
    assertThat(byCount.areStrata(design)).isFalse();
  }

  @Test
  void aGroupWithoutRespondentsJoinsTheOthersOfItsStratumByName() {
    var design = design("AAAABB", 8, 4);
    var outcomes = new ResponseOutcome[] {SILENT, ANSWERED, ANSWERED, ANSWERED, ANSWERED, SILENT};

    var groups = ResponseGroups.of(design, outcomes, codes("xyyzqq"), ResponseAdjustment.COUNT);

    assertThat(groups.collapsed()).containsExactly("x");
    assertThat(groups.groups().levels()).containsExactly("q", "x+y+z");
    assertThat(groups.weights())
        .containsExactly(new double[] {0, 8 / 3.0, 8 / 3.0, 8 / 3.0, 4, 0}, AT_1E12);
  }

  @Test
  void aStratumInWhichNobodyAnsweredIsRefusedByName() {
    var design = design("AABB", 8, 4);
    var outcomes = new ResponseOutcome[] {ANSWERED, SILENT, SILENT, SILENT};

    assertThatThrownBy(() -> ResponseGroups.of(design, outcomes, null, ResponseAdjustment.COUNT))
        .isInstanceOf(Refusal.class)
        .hasMessage("Response group 'B': no respondents, nor in its strata (at least one)");
  }

  @Test
  void aUnitOfCertainResponseKeepsItsWeightAndASilentOneNeedsAGroup() {
    var design = design("AAA", 6);
    var x = Codes.of(new String[] {null, "x", "x"});

    var groups =
        ResponseGroups.of(
            design,
            new ResponseOutcome[] {ANSWERED, SILENT, ANSWERED},
            x,
            ResponseAdjustment.COUNT);

    assertThat(groups.weights()).containsExactly(2, 0, 4);
    assertThatThrownBy(
            () ->
                ResponseGroups.of(
                    design,
                    new ResponseOutcome[] {SILENT, ANSWERED, ANSWERED},
                    x,
                    ResponseAdjustment.COUNT))
        .hasMessageContaining("Stratum 'A': a unit without answer has no response group");
  }

  /** Group x: 2 asked with weight 2 and 4, the light one silent; y: one answered, one out. */
  private static final org.assertj.core.data.Offset<Double> AT_1E12 = within(1e-12);

  private static Codes codes(String letters) {
    return Codes.of(letters.split(""));
  }

  private static SampleDesign design(String strata, double... population) {
    var codes = codes(strata);
    return SampleDesign.of(
        codes,
        null,
        population,
        SampleDesign.expansion(codes, null, population),
        List.of(),
        LonelyStrata.POOLED);
  }
}
