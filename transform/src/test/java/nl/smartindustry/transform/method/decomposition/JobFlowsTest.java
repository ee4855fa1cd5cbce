package nl.smartindustry.transform.method.decomposition;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class JobFlowsTest {
  private static final Offset<Double> IDENTITY = Offset.offset(1e-10);

  /** 100 to 110, 50 to 40, 200 to 210, 30 to 0, 0 to 20, 0 to 10: 385 jobs on average. */
  @Test
  void jobsAreCountedAsInTheWorkedExample() {
    var flows = new JobFlows(385, 30, 20, 30, 10);

    assertThat(flows.rate(flows.entry())).isCloseTo(0.07792207792207792, IDENTITY);
    assertThat(flows.creation()).isCloseTo(50 / 385.0, IDENTITY);
    assertThat(flows.destruction()).isCloseTo(40 / 385.0, IDENTITY);
    assertThat(flows.net()).isCloseTo(0.025974025974025962, IDENTITY);
    assertThat(flows.excess()).isCloseTo(0.2077922077922078, IDENTITY);
  }

  @Test
  void growthLiesBetweenMinusTwoAndTwo() {
    assertThat(new JobFlows(1.5, 3, 0, 0, 0).net()).isEqualTo(2);
    assertThat(new JobFlows(1.5, 0, 0, 3, 0).net()).isEqualTo(-2);
  }
}
