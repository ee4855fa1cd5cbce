package nl.smartindustry.transform.command.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberFieldTest {
  @Test
  void everyNumberIsReadToTheLastBit() {
    var random = new Random(42);
    for (int i = 0; i < 200_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(NumberField.parse(Double.toString(value), '.')).isEqualTo(value);
      }
      var text = random.nextInt(2_000_000) + "." + random.nextInt(1_000_000_000);
      assertThat(NumberField.parse(text, '.')).isEqualTo(Double.parseDouble(text));
      assertThat(NumberField.parse(text.replace('.', ','), ','))
          .isEqualTo(Double.parseDouble(text));
    }
  }

  @Test
  void signsPointsAndPowersAreRead() {
    assertThat(NumberField.parse("+1.", '.')).isEqualTo(1);
    assertThat(NumberField.parse("-.5", '.')).isEqualTo(-0.5);
    assertThat(NumberField.parse("2E-3", '.')).isEqualTo(0.002);
    assertThat(NumberField.parse("9007199254740993", '.')).isEqualTo(9007199254740992.0);
  }
}
