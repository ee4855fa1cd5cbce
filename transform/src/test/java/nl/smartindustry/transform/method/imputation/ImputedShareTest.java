package nl.smartindustry.transform.method.imputation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import org.junit.jupiter.api.Test;

class ImputedShareTest {
  /** Industry: weights 1 and 3, of which the second, worth 10 against 30, is imputed. */
  @Test
  void theShareOfUnitsAndThatOfTheTotalDiffer() {
    var item =
        new Imputed(
            "ratio",
            new double[] {30, 10, Double.NaN, -4},
            new boolean[] {false, true, false, false});
    var sectors = Codes.of(new String[] {"Industry", "Industry", "Services", "Services"});
    var domains = Crossing.of(List.of("sector"), List.of(sectors), 4);

    var shares = ImputedShare.by(domains, item, new double[] {1, 3, 1, 2});

    assertThat(shares).containsExactly(new ImputedShare(1, 0.75, 0.5), new ImputedShare(0, 0, 0));
  }
}
