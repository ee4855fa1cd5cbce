package nl.smartindustry.report.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.report.approval.Checklist.Check;
import nl.smartindustry.report.approval.Checklist.Result;
import org.junit.jupiter.api.Test;

class ChecklistTest {
  private static final Check PASSED = new Check("files", Result.PASSES, "3 as published");
  private static final Check ASKED = new Check("gaps", Result.WANTS_REASON, "T07 9 of 18");
  private static final Check BLOCKED = new Check("review", Result.BLOCKS, "4 await review");

  @Test
  void whatBlocksHasNoReason() {
    var list = new Checklist("r", List.of(PASSED, ASKED, BLOCKED));

    assertThat(list.exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
    assertThatThrownBy(() -> list.require(Map.of("gaps", "small", "review", "late")))
        .hasMessage("Release 'r': review: 4 await review");
  }

  @Test
  void whatWantsAReasonGetsOneAndNothingElseDoes() {
    var list = new Checklist("r", List.of(PASSED, ASKED));

    assertThat(list.exitCode()).isEqualTo(ExitCode.WARNINGS);
    assertThatThrownBy(() -> list.require(Map.of()))
        .hasMessage("Release 'r': gaps: T07 9 of 18 (--reason gaps=\"why it may go out\")");
    assertThatThrownBy(() -> list.require(Map.of("gaps", "small", "files", "odd")))
        .hasMessage("Option '--reason': found 'files' (wanted for [gaps])");
    assertThatThrownBy(() -> list.require(Map.of("gaps", " "))).hasMessageContaining("'gaps'");
    assertThatCode(() -> list.require(Map.of("gaps", "small"))).doesNotThrowAnyException();
  }

  @Test
  void aListWithoutFindingsPasses() {
    assertThat(new Checklist("r", List.of(PASSED)).exitCode()).isEqualTo(ExitCode.PUBLISHED);
  }
}
