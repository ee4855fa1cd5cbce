package nl.smartindustry.transform.safe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.ReasonProfile.Said;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class DisclosureDecisionTest {
  private static final Contract CONTRACT =
      Contract.load(Definitions.packaged(), DisclosureDecision.TABLE);
  private static final String FEW_RULE = "D1 min_contributors";
  private static final Cell.Suppressed FEW =
      new Cell.Suppressed(Reason.TOO_FEW_CONTRIBUTORS, FEW_RULE, List.of());

  @Test
  void everySuppressedCellHasARowAndNoOtherCell() {
    var hidden = observed("250+", FEW);
    var beside =
        observed("50-249", new Cell.Suppressed(Reason.SECONDARY, "x", List.of(hidden.key())));
    var shown = observed("10-49", new Cell.Published(Estimate.exact(6), ""));

    var fieldlab = DisclosureDecision.of("FIELDLAB=FL001;FIGURE=participants", FEW, List.of());
    var rows = DisclosureDecision.rows(List.of(hidden, shown, beside), List.of(fieldlab));

    assertThat(rows.stream().map(row -> read(row)))
        .containsExactly(
            fieldlab,
            new DisclosureDecision(address("250+"), "too_few_contributors", FEW_RULE, List.of()),
            new DisclosureDecision(address("50-249"), "secondary", "x", List.of(address("250+"))));
  }

  @Test
  void aReleaseSaysConfidentialOrTheReasonButNeverTheRule() {
    var secret = new Cell.Suppressed(Reason.SECONDARY, "x", List.of());

    assertThat(ReasonProfile.STRICT.said(FEW))
        .isEqualTo(ReasonProfile.STRICT.said(secret))
        .isEqualTo(new Cell.Suppressed(Reason.CONFIDENTIAL));
    assertThat(new ReasonProfile(Said.DETAILED).said(FEW))
        .isEqualTo(new Cell.Suppressed(Reason.TOO_FEW_CONTRIBUTORS));
    assertThat(new ReasonProfile(Said.KIND).said(FEW))
        .isEqualTo(new Cell.Suppressed(Reason.CONFIDENTIAL));
    assertThat(new ReasonProfile(Said.KIND).said(secret))
        .isEqualTo(new Cell.Suppressed(Reason.SECONDARY))
        .extracting(Cell::confidentialityStatus)
        .isEqualTo("D");
    assertThat(ReasonProfile.STRICT.said(new Cell.Unreliable())).isEqualTo(new Cell.Unreliable());
  }

  private static DisclosureDecision read(Row row) {
    return DisclosureDecision.from(name -> row.get(CONTRACT.names().indexOf(name)));
  }

  private static String address(String size) {
    return "INDICATOR=SI_AD_ROB;FREQ=A;REF_AREA=NL;ACTIVITY=C;SIZE="
        + size
        + ";REGION=NL;TECH=_Z;BREAKDOWN=_T;UNIT_MEASURE=PC_ENT;TIME_PERIOD=2024";
  }

  private static Observation observed(String size, Cell cell) {
    var at = Breakdown.TOTAL.withSize(size);
    var key = ObservationKey.annual("AD", "SI_AD_ROB", at, "PC_ENT", "2024");
    return new Observation(key, cell, new Notes(1, 0, Notes.FINAL, "1", null, "ict_survey"));
  }
}
