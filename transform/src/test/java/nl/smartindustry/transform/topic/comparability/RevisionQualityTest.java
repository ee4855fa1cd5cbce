package nl.smartindustry.transform.topic.comparability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import org.junit.jupiter.api.Test;

class RevisionQualityTest {
  private static final String CELL =
      "FREQ=A;REF_AREA=NL;ACTIVITY=C;SIZE=_T;REGION=NL;TECH=_Z;BREAKDOWN=_T;"
          + "UNIT_MEASURE=PC_GR;TIME_PERIOD=";

  @Test
  void whatBothLettersSayUnderOneDefinitionIsMeasured() {
    var then =
        new PreviousLetter(
            List.of(
                logged("2020", 1.8, "1"),
                logged("2021", 0.4, "1"),
                logged("2022", 9.9, "old"),
                logged("2023", 3.0, "1"),
                logged("2024", 3.0, "1")));
    var now =
        List.of(
            observed("2020", new Cell.Published(Estimate.exact(2.1), "")),
            observed("2021", new Cell.Published(Estimate.exact(0.1), "")),
            observed("2022", new Cell.Published(Estimate.exact(1.0), "")),
            observed("2023", new Cell.Suppressed(Reason.TOO_FEW_CONTRIBUTORS)));

    var measured = RevisionQuality.of(then, now);

    assertThat(measured)
        .extracting(one -> one.measure() + " " + one.group() + " " + one.note())
        .containsExactly(
            "mean_revision SI_PR_LPGR PC_GR of 2 figures of the letter before",
            "mean_absolute_revision SI_PR_LPGR PC_GR of 2 figures of the letter before",
            "root_mean_square_revision SI_PR_LPGR PC_GR of 2 figures of the letter before");
    assertThat(measured)
        .extracting(one -> Math.round(one.value() * 1e9) / 1e9)
        .containsExactly(0.0, 0.3, 0.3);
  }

  @Test
  void aFirstLetterHasNothingToRevise() {
    assertThat(RevisionQuality.of(PreviousLetter.NONE, List.of())).isEmpty();
  }

  private static PublishedValue logged(String period, double value, String definition) {
    return PublishedValue.logged("SI_PR_LPGR", CELL + period, value, definition);
  }

  private static Observation observed(String period, Cell cell) {
    var notes = new Notes(1, 0, Notes.FINAL, "1", null, "macro_series");
    var key = ObservationKey.annual("PR", "SI_PR_LPGR", Breakdown.TOTAL, "PC_GR", period);
    return new Observation(key, cell, notes);
  }
}
