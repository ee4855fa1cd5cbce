package nl.smartindustry.ingest.edit.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.smartindustry.ingest.edit.rule.Constraint.LinearText;
import nl.smartindustry.ingest.edit.rule.Constraint.LinearText.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearTextTest {
  @Test
  void termsStandLeftAndNumbersRight() {
    assertThat(LinearText.parse("a = 0.5 * b - c + 10"))
        .isEqualTo(new LinearText(Map.of("a", 1.0, "b", -0.5, "c", 1.0), Relation.EQUAL, 10));
    assertThat(LinearText.parse("-2*a + 3 >= a - 4"))
        .isEqualTo(new LinearText(Map.of("a", -3.0), Relation.AT_LEAST, -7));
    assertThat(LinearText.parse("wages<=personnel_costs").relation()).isEqualTo(Relation.AT_MOST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a == b",
        "a < b",
        "a = b * c",
        "a = 2 b",
        "a b = c",
        "1 = 1",
        "a = a",
        "= b",
        "a = b;drop",
        "a >= -"
      })
  void whatIsNoLinearRelationIsRefused(String text) {
    assertThatThrownBy(() -> LinearText.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
