package nl.smartindustry.samples.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Parameters;
import nl.smartindustry.samples.population.Blueprint.PlanCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest {
  private static final ActivityGroup METALS =
      new ActivityGroup(0, "24-25", "C", true, List.of("25620"));
  private static final PlanCell CELL = new PlanCell(METALS, SizeBand.P10, 0, 1000);

  private final Identity identity = new Identity(new KeyedDraws(42), Parameters.read());

  @Test
  void numbersOfDifferentEnterprisesDiffer() {
    var numbers = new HashSet<String>();
    for (int slot = 0; slot < 1000; slot++) {
      numbers.add(identity.kvk(new Life(slot, 0, 2007, CELL)));
      numbers.add(identity.kvk(new Life(slot, 1, 2015, CELL)));
      numbers.add(Identity.strangerKvk(slot));
    }

    assertThat(numbers).hasSize(3000).allMatch(number -> number.matches("[0-9]{8}"));
  }

  @Test
  void noRsinPassesTheElevenTest() {
    for (int slot = 0; slot < 1000; slot++) {
      var rsin = identity.rsin(new Life(slot, 0, 2007, CELL));
      int sum = -(rsin.charAt(8) - '0');
      for (int at = 0; at < 8; at++) {
        sum += (9 - at) * (rsin.charAt(at) - '0');
      }
      assertThat(sum % 11).as(rsin).isNotZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0,00", "1,10", "2,21", "4,22", "9,30", "10,40", "99,60", "150,72", "249,81", "2000,93"
  })
  void sizeCodesAreThoseOfTheBusinessRegister(int persons, String code) {
    assertThat(SizeBand.registerCode(persons)).isEqualTo(code);
  }
}
