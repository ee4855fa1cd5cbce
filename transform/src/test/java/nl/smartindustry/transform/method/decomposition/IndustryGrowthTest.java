package nl.smartindustry.transform.method.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndustryGrowthTest {
  private static final double EXACT = 1e-12;

  private static final List<Industry> BEFORE =
      List.of(new Industry(200, 1, 4), new Industry(150, 1, 2), new Industry(250, 1, 5));
  private static final List<Industry> AFTER =
      List.of(
          new Industry(214, 1.03, 4), new Industry(180, 0.98, 2.2), new Industry(268, 1.02, 5.1));

  @Test
  void theExampleComesApartByIndustry() {
    var growth = IndustryGrowth.of(List.of(BEFORE, AFTER));

    assertThat(growth.growth()).isCloseTo(0.06136299924787059, within(EXACT));
    var all = growth.all();
    assertThat(all.part(Component.WITHIN)).isCloseTo(0.053893508207729625, within(EXACT));
    assertThat(all.part(Component.BETWEEN)).isCloseTo(0.006531255177965472, within(EXACT));
    assertThat(all.part(Component.CROSS)).isCloseTo(0.0009382358621754836, within(EXACT));
    var electronics = growth.industries().get(1);
    assertThat(electronics.part(Component.BETWEEN)).isCloseTo(0.009248333804200409, within(EXACT));
  }

  /** A year in which nothing happened in between changes nothing. */
  @Test
  void theChainMayHaveAnyNumberOfLinks() {
    var chained = IndustryGrowth.of(List.of(BEFORE, BEFORE, AFTER));

    assertThat(chained).isEqualTo(IndustryGrowth.of(List.of(BEFORE, AFTER)));
  }
}
