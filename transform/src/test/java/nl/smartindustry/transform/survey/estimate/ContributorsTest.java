package nl.smartindustry.transform.survey.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.Contributions.Largest;
import org.junit.jupiter.api.Test;

/** Six enterprises in two branches: a, b and c of one holding, of which c in the other branch. */
class ContributorsTest {
  private static final double NONE = Double.NaN;
  private static final Crossing BRANCHES =
      Crossing.of(List.of("branch"), List.of(codes("28", "28", "29", "28", "28", "29")), 6);
  private static final double[] WEIGHTS = {1, 1, 1, 2, 2, 2};
  private static final Contributors CONTRIBUTORS =
      new Contributors(codes("G", "G", "G", "d", "e", "f"));

  /** In branch 28: a 30 and b 20 of one holding, d 40 for two, e nothing. */
  @Test
  void whatAHoldingHasInADomainIsOneContribution() {
    var found =
        ungrouped(CONTRIBUTORS.amounts(BRANCHES, WEIGHTS, new double[] {30, 20, 5, 40, 0, NONE}));

    assertThat(found)
        .containsExactly(
            new Contributions(3, 2, 130, new Largest(40, 30), new Largest(50, 40)),
            new Contributions(1, 1, 5, new Largest(5, 0), new Largest(5, 0)));
  }

  @Test
  void aCountHasNoLargestContribution() {
    var found = ungrouped(CONTRIBUTORS.counts(BRANCHES, WEIGHTS, new double[] {1, 1, 0, 1, 0, 1}));

    assertThat(found)
        .containsExactly(
            new Contributions(3, 2, 4, null, null), new Contributions(1, 1, 2, null, null));
  }

  /** A loss is as large as a gain; what a holding gains and loses is set off. */
  @Test
  void sizesCountWhateverTheirSign() {
    var found =
        ungrouped(CONTRIBUTORS.amounts(BRANCHES, WEIGHTS, new double[] {30, -50, 0, 10, 0, 0}));

    assertThat(found.get(0))
        .isEqualTo(new Contributions(3, 2, 0, new Largest(50, 30), new Largest(20, 10)));
    assertThat(found.get(1))
        .isEqualTo(new Contributions(0, 0, 0, new Largest(0, 0), new Largest(0, 0)));
  }

  private static Codes codes(String... texts) {
    return Codes.of(texts);
  }

  private static List<Contributions> ungrouped(List<Contributions> found) {
    return found.stream().map(of -> of.in(null)).toList();
  }
}
