package nl.smartindustry.transform.method.smallarea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.smartindustry.ingest.definition.Refusal;
import org.junit.jupiter.api.Test;

class SmallAreaRefusalTest {
  private static final double NAN = Double.NaN;

  @Test
  void aShareAboveOneIsRefused() {
    assertThatThrownBy(() -> area("Drenthe", 1.2, 0.01, 9, 1))
        .isInstanceOf(Refusal.class)
        .hasMessage("Area 'Drenthe': share is 1.2 (between 0 and 1)");
  }

  @Test
  void anAreaWithoutItsCovariateIsRefused() {
    assertThatThrownBy(() -> area("Drenthe", 0.2, 0.01, 9, NAN))
        .hasMessage("Area 'Drenthe': covariate is NaN (a number for every area)");
  }

  @Test
  void aModelWithAsManyCoefficientsAsAreasIsRefused() {
    var areas = List.of(area("Drenthe", 0.2, 0.01, 9, 1), area("Zeeland", 0, 0, 9, 2));

    assertThatThrownBy(() -> SmallAreas.estimate(areas, 0.2, SamplingVariance.DIRECT))
        .hasMessage(
            "Small areas: 1 areas with a usable direct estimate (more than 2, the coefficients of"
                + " the model)");
  }

  @Test
  void aCovariateThatIsTheSameEverywhereIsRefused() {
    var areas =
        List.of(
            area("Drenthe", 0.2, 0.01, 9, 1),
            area("Zeeland", 0.3, 0.01, 9, 1),
            area("Limburg", 0.4, 0.01, 9, 1));

    assertThatThrownBy(() -> SmallAreas.estimate(areas, 0.2, SamplingVariance.DIRECT))
        .hasMessage("Small areas: 2 coefficients cannot be separated (covariates that differ)");
  }

  @Test
  void aNationalShareThatTheCensusesAlreadyExceedIsRefused() {
    var areas =
        List.of(
            area("Drenthe", 0.2, 0.01, 9, 1),
            area("Zeeland", 0.3, 0.01, 9, 2),
            area("Limburg", 0.4, 0.02, 9, 4),
            area("Utrecht", 0.9, 0, 9, 3));

    assertThatThrownBy(() -> SmallAreas.estimate(areas, 0.2, SamplingVariance.DIRECT))
        .hasMessageStartingWith("Small areas: -10.0");
  }

  @Test
  void theLogitAndItsInverseMeet() {
    assertThat(Logit.inverse(Logit.of(0.3))).isCloseTo(0.3, within(1e-15));
    assertThat(Logit.inverse(-30)).isPositive();
    assertThat(Logit.inverse(30)).isLessThan(1);
  }

  private static Area area(String name, double share, double variance, int n, double x) {
    return new Area(name, share, variance, n, 100, List.of(x));
  }
}
