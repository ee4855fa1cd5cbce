package nl.smartindustry.transform.command.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberCellTest {
  @Test
  void everyNumberIsReadToTheLastBit() {
    var random = new Random(42);
    for (int i = 0; i < 200_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(NumberCell.parse(Double.toString(value), '.')).isEqualTo(value);
      }
      var text = random.nextInt(2_000_000) + "." + random.nextInt(1_000_000_000);
      assertThat(NumberCell.parse(text, '.')).isEqualTo(Double.parseDouble(text));
      assertThat(NumberCell.parse(text.replace('.', ','), ',')).isEqualTo(Double.parseDouble(text));
    }
  }

  @Test
  void signsPointsAndPowersAreRead() {
    assertThat(NumberCell.parse("+1.", '.')).isEqualTo(1);
    assertThat(NumberCell.parse("-.5", '.')).isEqualTo(-0.5);
    assertThat(NumberCell.parse("2E-3", '.')).isEqualTo(0.002);
    assertThat(NumberCell.parse("9007199254740993", '.')).isEqualTo(9007199254740992.0);
  }
}
