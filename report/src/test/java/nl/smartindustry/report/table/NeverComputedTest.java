package nl.smartindustry.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.smartindustry.report.letter.SampleFigures;
import nl.smartindustry.report.table.TableLayout.BlockLayout;
import nl.smartindustry.report.table.TableLayout.NotesLayout;
import nl.smartindustry.report.table.TableLayout.RowLayout;
import nl.smartindustry.report.table.TableLayout.TableKind;
import nl.smartindustry.report.table.TableLayout.TitleLayout;
import nl.smartindustry.transform.safe.Observation;
import org.junit.jupiter.api.Test;

class NeverComputedTest {
  private static final List<Observation> OBSERVATIONS =
      List.of(
          SampleFigures.observation(
              Map.of("INDICATOR", "SI_FL_N", "UNIT_MEASURE", "NR"),
              "2024",
              Map.of("OBS_VALUE", 1.0)));

  private static final Set<String> SURVEYED = Set.of("SI_FL_N");

  @Test
  void aRowWithACodeThatNoFigureHasIsNamedInOneWarning() {
    assertThat(NeverComputed.warning(List.of(table("started")), SURVEYED, OBSERVATIONS))
        .contains(
            "Tables: nothing is computed, in no period, for 'T90' row 'FL' (SI_FL_N {ACTIVITY=C,"
                + " BREAKDOWN=started, REF_AREA=NL, REGION=NL, SIZE=_T, TECH=_Z,"
                + " UNIT_MEASURE=NR})");
  }

  @Test
  void aRowThatHasAFigureOrWhoseIndicatorHasNoneAtAllIsNotNamed() {
    assertThat(NeverComputed.warning(List.of(table("_T")), SURVEYED, OBSERVATIONS)).isEmpty();
    assertThat(NeverComputed.warning(List.of(table("started")), SURVEYED, List.of())).isEmpty();
    assertThat(NeverComputed.warning(List.of(table("started")), Set.of(), OBSERVATIONS)).isEmpty();
  }

  private static TableLayout table(String split) {
    var select = Map.of("INDICATOR", "SI_FL_N", "UNIT_MEASURE", "NR", "BREAKDOWN", split);
    var column =
        new ColumnLayout(ColumnKind.LATEST, Text.of("latest"), 0, null, null, null, 0, false);
    return new TableLayout(
        "T90",
        new TitleLayout("90", null, Text.of("numbers"), Text.of("subject"), false, 0, false),
        TableKind.STATISTICS,
        Map.of(),
        List.of(column),
        List.of(new BlockLayout(null, List.of(RowLayout.of("FL", select)), null)),
        new NotesLayout(null, null, null));
  }
}
