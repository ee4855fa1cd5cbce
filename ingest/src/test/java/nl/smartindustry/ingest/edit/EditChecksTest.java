package nl.smartindustry.ingest.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.smartindustry.ingest.definition.Refusal;
import org.junit.jupiter.api.Test;

class EditChecksTest {
  @Test
  void anEditThatFollowsFromOthersIsTold() {
    var edits =
        EditExample.of(
            "total left right",
            """
            fields: {total: {}, left: {}, right: {}}
            edits:
            - {name: sum, label: s, edit: total = left + right}
            - {name: left_floor, label: l, edit: left >= 0}
            - {name: right_floor, label: r, edit: right >= 0}
            - {name: total_floor, label: t, edit: total >= 0}
            """);

    assertThat(EditChecks.redundant(edits)).containsExactly("total_floor");
    assertThat(EditChecks.needless(edits))
        .hasValue("Edits 'edits/example.yaml': [total_floor] follow from the others");
  }

  @Test
  void editsThatClashAreRefusedByTheNamesOfThoseThatDo() {
    var edits =
        EditExample.of(
            "a b c",
            """
            fields: {a: {}, b: {}, c: {}}
            edits:
            - {name: floor, label: f, edit: c >= 0}
            - {name: more, label: m, edit: a >= b + 1}
            - {name: less, label: l, edit: a <= b}
            """);

    assertThatThrownBy(() -> EditChecks.satisfiable(edits))
        .isInstanceOf(Refusal.class)
        .hasMessage("Edits 'edits/example.yaml': no record can satisfy [more, less] together");
  }

  @Test
  void theEditsOfTheProductCanBeSatisfiedAndAreAllNeeded() {
    var edits = EditExample.packaged("business_statistics");

    EditChecks.satisfiable(edits);

    assertThat(EditChecks.redundant(edits)).isEmpty();
  }
}
