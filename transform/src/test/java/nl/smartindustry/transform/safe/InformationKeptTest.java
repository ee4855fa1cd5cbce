package nl.smartindustry.transform.safe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Publication;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class InformationKeptTest {
  private static final Notes NOTES = new Notes(1, 0, Notes.FINAL, "1", null, "ict_survey");
  private static final Cell FEW =
      new Cell.Suppressed(Reason.TOO_FEW_CONTRIBUTORS, "D1 min_contributors", List.of());
  private static final Cell BESIDE =
      new Cell.Suppressed(Reason.SECONDARY, SafeTable.LINKED, List.of());

  @Test
  void cellsAndTheirSizesAreCountedByReason() {
    var decided =
        List.of(
            observed("10-49", FEW),
            observed("50-249", FEW),
            observed("250+", BESIDE),
            observed("_T", new Cell.Published(Estimate.exact(6), "")),
            observed("0-9", new Cell.Unreliable()));
    var figures = List.of(figure("10-49", 3), figure("50-249", -4), figure("250+", 50));

    var kept = InformationKept.of(decided, figures);

    assertThat(kept.stream().map(InformationKept::toRow).map(Row::mkString))
        .containsExactly(
            "SI_AD_ROBpublished_Z10.0",
            "SI_AD_ROBsecondarylinked_tables150.0",
            "SI_AD_ROBtoo_few_contributorsD1 min_contributors27.0");
    assertThat(InformationKept.shown(kept))
        .isEqualTo(Map.of("AD", new InformationKept.Shown(1, 4)));
    assertThat(InformationKept.summary(kept)).isEqualTo("secondary 1, too few contributors 2");
    assertThat(Contract.load(Definitions.packaged(), InformationKept.TABLE).names())
        .hasSize(kept.get(0).toRow().length());
  }

  private static ObservationKey key(String size) {
    return ObservationKey.annual(
        "AD", "SI_AD_ROB", Breakdown.TOTAL.withSize(size), "PC_ENT", "2024");
  }

  private static Observation observed(String size, Cell cell) {
    return new Observation(key(size), cell, NOTES);
  }

  private static Figure figure(String size, double value) {
    var publication = new Publication(List.of(), "P", "D", 1, "R", 0, null);
    return new Figure(
        key(size), publication, new Computed(Estimate.exact(value)), Support.FACT, NOTES);
  }
}
