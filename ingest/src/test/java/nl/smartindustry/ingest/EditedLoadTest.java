package nl.smartindustry.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits in a load: from the delivered file to the stored table and its corrections. */
class EditedLoadTest extends SparkTest {
  private static final String EDITS =
      """
      fields: {total: {weight: 2}, left: {}, right: {}}
      edits:
      - {name: sum, label: left and right are the total, edit: total = left + right}
      - {name: left_floor, label: left is not negative, edit: left >= 0}
      - {name: right_floor, label: right is not negative, edit: right >= 0}
      - {name: right_small, label: right is small, edit: right <= 0.5 * total, severity: soft}
      corrections: {typing: true}
      at_most: 1
      """;

  @TempDir Path folder;
  private EditDesk desk;

  @BeforeEach
  void openDesk() {
    desk = new EditDesk(folder, EDITS);
  }

  @Test
  void aRecordIsCorrectedWithBeforeAndAfterOrQuarantinedByTheNameOfItsEdit() {
    desk.deliver(
        "2024",
        1,
        "A;10,00;4,00;6,00\n"
            + "B;12,00;7,00;5,10\n"
            + "C;31,00;13,00;81,00\n"
            + "D;-5,00;-2,00;-3,00\n"
            + "E;9,00;;2,00\n"
            + "F;bad;1,00;1,00\n");

    var summary = desk.ingest();

    assertThat(rowsOf(desk.stored("2024", 1), "id", "total", "left", "right", "corrections"))
        .containsExactly(
            "A | 10.00 | 4.00 | 6.00 | ",
            "B | 12.00 | 7.00 | 5.00 | right:edit_deduced",
            "C | 31.00 | 13.00 | 18.00 | right:typing_error",
            "E | 9.00 | 7.00 | 2.00 | left:edit_deduced");
    assertThat(rowsOf(desk.corrections("2024", 1), "line", "field", "rule", "before", "after"))
        .containsExactly(
            "3 | right | edit_deduced | 5.10 | 5.00",
            "4 | right | typing_error | 81.00 | 18.00",
            "6 | left | edit_deduced |  | 7.00");
    assertThat(rowsOf(desk.refused("2024", 1), "line", "rule", "reason", "raw"))
        .containsExactly(
            "5 | left_floor | left is not negative | D;-5,00;-2,00;-3,00",
            "7 | number_format | column 'totaal' is not a number with decimal sign ',' |"
                + " F;bad;1,00;1,00");
    assertThat(summary.counts().corrected()).isEqualTo(3);
    assertThat(summary.counts().warned()).isEqualTo(Map.of("right_small", 2L));
  }

  @Test
  void changedEditsMakeADeliveryBeReadAgain() {
    desk.deliver("2024", 1, "A;10,00;4,00;6,00\n");
    desk.ingest();
    assertThat(desk.job().plan(desk.settings()).anythingNew()).isFalse();

    desk.define("edits/sum.yaml", EDITS.replace("at_most: 1", "at_most: 2"));

    assertThat(desk.job().plan(desk.settings()).anythingNew()).isTrue();
  }

  @Test
  void wrongEditsAreRefusedByNameBeforeAnythingIsRead() {
    refuses("fields: {total: {}, nought: {}}", "field 'nought': not a whole number or decimal");
    refuses(
        "fields: {total: {weight: 11}, left: {}, right: {}}",
        "weight 11 (a whole number from 1 to 10)");
    refuses("{name: x, label: l, edit: total = wrong}", "edit 'x': unknown field 'wrong'");
    refuses(
        "{name: x, label: l, edit: total * left = 1}",
        "edit 'x': 'total * left = 1' is no linear relation");
    refuses("{name: x, label: l, edit: total = left, wihtin: 3}", "unknown key 'wihtin'");
    refuses("{name: sum, label: l, edit: total = left}", "'sum' stands in its list before (once)");
  }

  @Test
  void editsThatNoRecordCanSatisfyAreRefusedByTheNamesOfThoseThatClash() {
    desk.deliver("2024", 1, "A;10,00;4,00;6,00\n");
    desk.define(
        "edits/sum.yaml",
        EDITS.replace("edits:\n", "edits:\n- {name: never, label: n, edit: total <= -1}\n"));

    var refusal = catchThrowableOfType(Refusal.class, () -> desk.ingest());

    assertThat(refusal.code()).isEqualTo(ExitCode.DEFINITIONS);
    assertThat(refusal)
        .hasMessage(
            "Edits 'edits/sum.yaml': no record can satisfy [never, sum, left_floor, right_floor]"
                + " together");
  }

  private void refuses(String line, String sentence) {
    var text =
        line.startsWith("fields")
            ? EDITS.replaceFirst("fields: .*", line)
            : EDITS.replace("edits:\n", "edits:\n- " + line + "\n");
    desk.define("edits/sum.yaml", text);

    var refusal =
        catchThrowableOfType(
            Refusal.class,
            () -> LayoutCatalogue.load(Definitions.overlaid(folder.resolve("definitions"))));

    assertThat(refusal.code()).isEqualTo(ExitCode.DEFINITIONS);
    assertThat(refusal).hasMessageContaining("edits/sum.yaml").hasMessageContaining(sentence);
  }
}
