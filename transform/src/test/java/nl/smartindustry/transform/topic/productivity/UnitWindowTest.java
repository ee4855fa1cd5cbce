package nl.smartindustry.transform.topic.productivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.smartindustry.transform.method.decomposition.Members;
import nl.smartindustry.transform.method.decomposition.Window;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.topic.Continuity;
import nl.smartindustry.transform.topic.ProductionPanel.Labour;
import org.junit.jupiter.api.Test;

class UnitWindowTest {
  /** A and B merge into A. */
  private static final Continuity.Window MERGER =
      new Continuity.Window(
          1,
          2,
          Map.of("A", "A", "B", "A"),
          Map.of("A", new Continuity.Window.Size(2, 1)),
          Set.of(),
          Set.of());

  @Test
  void aMergerIsNeitherExitNorGrowth() {
    var production =
        production("A 1 2 4 10", "B 1 1 6 50", "A 2 1 10 60", "C 1 1 1 1", "C 2 1 1 1");
    var window = UnitWindow.of(production, MERGER, Labour.FTE);
    var members = members(window);

    assertThat(members.stayersFrom()).hasSize(2);
    assertThat(members.exits()).isEmpty();
    int merged = members.stayersFrom()[0];
    // of B and A: 60 by 10, and 6 + 2 × 4 persons in the population
    assertThat(window.panel().phi()[merged]).isCloseTo(Math.log(6), within(1e-12));
    assertThat(window.panel().labourOf(merged)).isCloseTo(14, within(1e-12));
    assertThat(production.codes("enterprise").level(window.lead(merged))).isEqualTo("B");
  }

  @Test
  void aUnitOfWhichOneWasNotAskedIsDroppedInBothYears() {
    var window = UnitWindow.of(production("A 1 1 4 10", "A 2 1 10 60"), MERGER, Labour.FTE);
    var members = members(window);

    assertThat(members.stayersFrom()).isEmpty();
    assertThat(members.entrants()).isEmpty();
    assertThat(members.droppedUnits()).isEqualTo(1);
  }

  /** Of four that are there in one year only, the register knows one birth and one death. */
  @Test
  void whoWasNotSampledIsNotDead() {
    var years = new Continuity.Window(1, 2, Map.of(), Map.of(), Set.of("N"), Set.of("X"));
    var production = production("X 1 1 1 1", "R 1 1 1 1", "N 2 1 1 1", "S 2 1 1 1");
    var members = members(UnitWindow.of(production, years, Labour.FTE));

    assertThat(members.entrants()).hasSize(1);
    assertThat(members.exits()).hasSize(1);
    assertThat(members.droppedUnits()).isEqualTo(2);
  }

  @Test
  void otherWeightsAreThoseOfTheRecords() {
    var production = production("A 1 2 4 10", "B 1 1 6 50", "A 2 1 10 60");
    var window = UnitWindow.of(production, MERGER, Labour.FTE);
    var weighed = window.weighing(production, Labour.FTE, new double[] {5, 3, 7});

    assertThat(weighed.labourOf(0)).isCloseTo(5 * 4 + 3 * 6, within(1e-12));
    assertThat(weighed.labourOf(1)).isCloseTo(70, within(1e-12));
  }

  private static Members members(UnitWindow window) {
    return Window.of(window.panel(), 1, 2).members(row -> true);
  }

  /** Records {@code enterprise year weight fte output}. */
  private static Microdata production(String... records) {
    var cells = Stream.of(records).map(record -> record.split(" ")).toList();
    var codes = new LinkedHashMap<String, Codes>();
    codes.put("enterprise", Codes.of(cells.stream().map(c -> c[0]).toArray(String[]::new)));
    var names = new String[] {"year", "weight", "fte", "real_value_added"};
    var numbers = new LinkedHashMap<String, double[]>();
    for (int n = 0; n < names.length; n++) {
      int at = n + 1;
      numbers.put(names[n], cells.stream().mapToDouble(c -> Double.parseDouble(c[at])).toArray());
    }
    return new Microdata("production", cells.size(), numbers, codes);
  }
}
