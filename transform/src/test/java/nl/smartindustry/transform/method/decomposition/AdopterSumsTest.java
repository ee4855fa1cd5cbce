package nl.smartindustry.transform.method.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AdopterSumsTest {
  private static final double EXACT = 1e-12;

  /** Productivity stands still in both groups; the adopters' share goes from 1/2 to 3/4. */
  @Test
  void labourMovingToAdoptersIsAShift() {
    var panel =
        new SmallPanel()
            .with("A", 1, 1, Math.E)
            .with("A", 2, 3, Math.E)
            .with("B", 1, 1, 1)
            .with("B", 2, 1, 1)
            .logarithms(1);
    var groups =
        new AdopterGroup[] {
          AdopterGroup.ADOPTER,
          AdopterGroup.ADOPTER,
          AdopterGroup.NON_ADOPTER,
          AdopterGroup.NON_ADOPTER
        };
    var found =
        AdopterSums.of(panel, Window.of(panel, 1, 2).members(row -> true), groups).decomposed();

    assertThat(found.part(Component.SHIFT_TO_ADOPTERS)).isCloseTo(0.25, within(EXACT));
    assertThat(found.part(Component.WITHIN_ADOPTERS)).isCloseTo(0, within(EXACT));
    assertThat(found.total()).isCloseTo(0.25, within(EXACT));
  }

  @Test
  void anyDivisionAddsUpWhateverTheUnitOfOutput() {
    var random = new Random(6);
    for (int trial = 0; trial < 100; trial++) {
      var drawn = SmallPanel.drawn(random);
      var panel = drawn.logarithms(1);
      var groups = new AdopterGroup[panel.size()];
      Arrays.setAll(groups, row -> AdopterGroup.values()[random.nextInt(3)]);
      var one = decomposed(panel, groups);
      var other = decomposed(drawn.logarithms(1000), groups);

      for (var component : one.parts().keySet()) {
        assertThat(other.part(component)).isCloseTo(one.part(component), within(1e-10));
      }
      assertThat(one.part(Component.ENTRY))
          .isEqualTo(DecompositionMethod.MP.of(SmallPanel.moments(panel)).part(Component.ENTRY));
    }
  }

  private static Decomposed decomposed(Panel panel, AdopterGroup[] groups) {
    return AdopterSums.of(panel, Window.of(panel, 1, 2).members(row -> true), groups).decomposed();
  }
}
