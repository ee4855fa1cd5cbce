package nl.smartindustry.transform.method.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;
import org.junit.jupiter.api.Test;

class SharedPopulationTest {
  private static Microdata frame(double[] ids, String... strata) {
    return new Microdata(
        "frame.csv", ids.length, Map.of("id", ids), Map.of("stratum", Codes.of(strata)));
  }

  @Test
  void stayersMoversBirthsAndDeathsFollowFromBothFrames() {
    var before = frame(new double[] {1, 2, 3, 4}, "A", "A", "B", "B");
    var after = frame(new double[] {5, 3, 2, 1}, "A", "A", "A", "A");

    var shared = SharedPopulation.of(before, after, "id", "stratum");

    assertThat(shared.units("A", "A")).isEqualTo(2);
    assertThat(shared.units("B", "A")).isEqualTo(1);
    assertThat(shared.units("B", "B")).isZero();
    assertThat(shared.units("never", "heard of")).isZero();
  }

  @Test
  void numbersAndTextNameTheSameUnit() {
    var text =
        new Microdata(
            "later.csv",
            1,
            Map.of(),
            Map.of("id", Codes.of(new String[] {"2"}), "stratum", Codes.of(new String[] {"B"})));

    var shared = SharedPopulation.of(frame(new double[] {2}, "A"), text, "id", "stratum");

    assertThat(shared.units("A", "B")).isEqualTo(1);
  }

  @Test
  void countsThatARegisterMadeAddUp() {
    var shared =
        SharedPopulation.of(
            List.of(
                new SharedPopulation.Count("A", "B", 10), new SharedPopulation.Count("A", "B", 5)));

    assertThat(shared.units("A", "B")).isEqualTo(15);
  }

  @Test
  void aFrameThatRepeatsAUnitIsRefused() {
    var repeated = frame(new double[] {1, 1}, "A", "B");

    assertThatThrownBy(() -> SharedPopulation.of(repeated, repeated, "id", "stratum"))
        .isInstanceOf(Refusal.class)
        .hasMessage("Identifiers of frame.csv: 1 rows repeat an earlier one (each unit once)");
  }
}
