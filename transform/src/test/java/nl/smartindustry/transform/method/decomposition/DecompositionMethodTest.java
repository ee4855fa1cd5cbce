package nl.smartindustry.transform.method.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecompositionMethodTest {
  private static final double EXACT = 1e-12;

  /** The example of the method paper: X leaves, M and N enter; labour and productivity. */
  private static final SmallPanel EXAMPLE =
      new SmallPanel()
          .with("A", 1, 100, 80)
          .with("A", 2, 110, 90)
          .with("B", 1, 50, 60)
          .with("B", 2, 40, 63)
          .with("C", 1, 200, 70)
          .with("C", 2, 210, 77)
          .with("X", 1, 30, 40)
          .with("N", 2, 20, 55)
          .with("M", 2, 10, 120);

  @Test
  void theExampleComesApartByEveryMethod() {
    var m = SmallPanel.moments(EXAMPLE.logarithms(1));

    assertParts(
        DecompositionMethod.MP.of(m), 0.08729445987671, 0.01725664002512, -0.00783004653667);
    assertParts(
        DecompositionMethod.FHK.of(m), 0.08757854667099, 0.00705487735458, 0.00370877950057);
    assertParts(
        DecompositionMethod.GR.of(m), 0.08856219416612, 0.00789462333964, -0.00175947788202);
    assertParts(
        DecompositionMethod.DF.of(m), 0.09604663718790, 0.00850446271393, -0.00783004653667);
    assertThat(DecompositionMethod.FHK.of(m).part(Component.CROSS))
        .isCloseTo(0.00196729499026, within(EXACT));
    assertThat(m.from().aggregate()).isCloseTo(4.219171904241534, within(EXACT));
    assertThat(m.to().covariance()).isCloseTo(0.005031646871061807, within(EXACT));
    for (var method : DecompositionMethod.values()) {
      assertThat(method.of(m).total()).isCloseTo(0.14217469194752663, within(EXACT));
    }
  }

  private static void assertParts(Decomposed found, double inside, double between, double entry) {
    assertThat(found.part(Component.WITHIN)).isCloseTo(inside, within(EXACT));
    assertThat(found.part(Component.BETWEEN)).isCloseTo(between, within(EXACT));
    assertThat(found.part(Component.ENTRY)).isCloseTo(entry, within(EXACT));
  }

  @Test
  void withoutExitsBaldwinAndGuMeasureFromTheFirstYear() {
    var panel = new SmallPanel().with("A", 1, 1, 2).with("A", 2, 1, 3).with("N", 2, 1, 4);
    var m = SmallPanel.moments(panel.logarithms(1));

    assertThat(DecompositionMethod.BG.of(m).part(Component.ENTRY))
        .isCloseTo((Math.log(4) - Math.log(2)) / 2, within(EXACT));
    assertThat(DecompositionMethod.BG.of(m).part(Component.EXIT)).isZero();
  }

  @Test
  void withoutStayersTheirMethodsCannotTell() {
    var panel = new SmallPanel().with("X", 1, 1, 2).with("N", 2, 1, 3);
    var m = SmallPanel.moments(panel.logarithms(1));

    assertThat(DecompositionMethod.MP.of(m).part(Component.WITHIN)).isNaN();
    assertThat(DecompositionMethod.GR.of(m).part(Component.WITHIN)).isZero();
    assertThat(DecompositionMethod.GR.of(m).total()).isCloseTo(Math.log(1.5), within(EXACT));
  }

  @Test
  void partsThatDoNotAddUpAreRefusedByHowMuch() {
    var parts = Map.of(Component.WITHIN, 0.1, Component.BETWEEN, 0.05);

    assertThatThrownBy(() -> new Decomposed("GR", 0.14, parts))
        .hasMessageContaining("'GR'")
        .hasMessageContaining("0.0100");
  }

  @Test
  void anyPanelAddsUpInAnyOrderAndAnyUnitOfOutputButForOneMethod() {
    var random = new Random(5);
    double dependence = 0;
    for (int trial = 0; trial < 200; trial++) {
      var drawn = SmallPanel.drawn(random);
      var m = SmallPanel.moments(drawn.logarithms(1));
      var thousands = SmallPanel.moments(drawn.logarithms(1000));
      var shuffled = SmallPanel.moments(drawn.shuffled(random).logarithms(1));
      for (var method : DecompositionMethod.values()) {
        var one = method.of(m);
        assertThat(method.of(shuffled)).isEqualTo(one);
        for (var component : one.parts().keySet()) {
          double other = method.of(thousands).part(component);
          if (method == DecompositionMethod.BHC) {
            dependence = Math.max(dependence, Math.abs(other - one.part(component)));
          } else if (component != Component.MEAN) {
            assertThat(other)
                .as("%s %s", method, component)
                .isCloseTo(one.part(component), within(1e-10));
          }
        }
      }
    }
    assertThat(dependence).isGreaterThan(1);
  }

  @Test
  void inOneYearMeanAndCovarianceAreTheAggregate() {
    var panel = new SmallPanel().with("A", 1, 3, Math.E).with("B", 1, 1, 1, 2).logarithms(1);
    var level = Level.of(panel, new int[] {0, 1});

    assertThat(level.aggregate()).isCloseTo(3.0 / 5, within(EXACT));
    assertThat(level.mean()).isCloseTo(1.0 / 3, within(EXACT));
    assertThat(level.covariance()).isCloseTo(3.0 / 5 - 1.0 / 3, within(EXACT));
  }

  @Test
  void whoMovesBetweenGroupsIsNeitherBornNorDead() {
    var panel = new SmallPanel().with("A", 1, 1, 2).with("A", 2, 1, 3).logarithms(1);
    var members = Window.of(panel, 1, 2).members(row -> row == 1);

    assertThat(List.of(members.entrants().length, members.dropped().length)).containsExactly(0, 1);
  }

  @Test
  void birthsComeFromTheRegisterWhereThereIsOne() {
    var rows = new SmallPanel().with("A", 1, 1, 2).with("N", 2, 1, 3).with("R", 2, 2, 3);
    var plain = rows.with("A", 2, 1, 2).logarithms(1);
    var lives = new Lives(new double[] {0, 2, 0, 0}, new double[4]);
    var panel =
        new Panel(
            plain.units(), plain.period(), plain.weight(), plain.labour(), plain.phi(), lives);
    var members = Window.of(panel, 1, 2).members(row -> true);

    assertThat(members.entrants()).containsExactly(1);
    assertThat(members.dropped()).containsExactly(2);
    assertThat(members.droppedShare(panel)).isCloseTo(2.0 / 5, within(EXACT));
  }
}
