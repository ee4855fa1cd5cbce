package nl.smartindustry.report.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalRulesTest {
  private static final ApprovalRules RULES = ApprovalRules.load(Definitions.packaged());

  @ParameterizedTest
  @CsvSource({
    "2025-05-19T09:00, 2025-05-19T07:00:00Z",
    "2025-01-19T09:00, 2025-01-19T08:00:00Z",
    "2025-05-19T09:00+00:00, 2025-05-19T09:00:00Z"
  })
  void anEmbargoIsMeantInItsZone(String text, String instant) {
    assertThat(RULES.instant(text)).hasToString(instant);
  }

  @Test
  void anotherTextIsNoTime() {
    assertThatThrownBy(() -> RULES.instant("tomorrow"))
        .hasMessage(
            "Option '--embargo': found 'tomorrow' (a time such as 2025-05-19T09:00, in"
                + " Europe/Amsterdam)");
  }

  @Test
  void fourEyesApprove() {
    assertThatThrownBy(() -> RULES.require(Map.of("statistician", "A")))
        .hasMessageContaining("expected [statistician, policy]");
    assertThatThrownBy(() -> RULES.require(Map.of("statistician", "A", "policy", " ")))
        .hasMessageContaining("'policy' has no name");
    assertThatThrownBy(() -> RULES.require(Map.of("statistician", "A", "policy", "A ")))
        .hasMessageContaining("one name twice");
    assertThatCode(() -> RULES.require(Map.of("statistician", "A", "policy", "B")))
        .doesNotThrowAnyException();
  }

  @Test
  void aRuleThatCannotBeMeantIsRefusedByName() {
    var roles = List.of("one", "two");
    assertThatThrownBy(() -> new ApprovalRules(List.of("one"), "UTC", 0.1, 0.1))
        .hasMessageContaining("roles");
    assertThatThrownBy(() -> new ApprovalRules(roles, "Nowhere/City", 0.1, 0.1))
        .hasMessageContaining("zone is 'Nowhere/City'");
    assertThatThrownBy(() -> new ApprovalRules(roles, "UTC", null, 0.1))
        .hasMessageContaining("gaps");
    assertThatThrownBy(() -> new ApprovalRules(roles, "UTC", 0.1, 0.0))
        .hasMessageContaining("jump");
  }
}
