package nl.smartindustry.transform.safe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.transform.catalogue.Publication;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Support.Relation;
import org.junit.jupiter.api.Test;

class VerdictsTest {
  /** 2.2 standard errors: p = 0.028, shown when alone, not shown as one of two (0.056). */
  @Test
  void aChangeIsTestedWithTheOthersOfItsTable() {
    assertThat(verdicts(change("AD", "AI", 2.2))).containsExactly("increased");
    assertThat(verdicts(change("AD", "AI", 2.2), change("AD", "ROB", -2.2)))
        .containsExactly("not_shown", "not_shown");
    assertThat(verdicts(change("AD", "AI", 2.2), change("AD", "ROB", -4)))
        .containsExactly("increased", "decreased");
    assertThat(verdicts(change("AD", "AI", 2.2), change("AW", "KNOW", -2.2)))
        .as("of another group, so of another table")
        .containsExactly("increased", "decreased");
  }

  private static List<String> verdicts(Figure... changes) {
    Map<ObservationKey, Cell> cells =
        Stream.of(changes)
            .collect(
                Collectors.toMap(
                    Figure::key,
                    one ->
                        new Cell.Published(one.result().computed().orElseThrow().estimate(), "")));
    return SafeTable.observations(List.of(changes), cells).stream()
        .map(one -> one.basis().verdict())
        .toList();
  }

  private static Figure change(String group, String indicator, double value) {
    var at = Breakdown.TOTAL.withSplit("change_from_2023");
    var key = ObservationKey.annual(group, indicator, at, "PPT", "2024");
    var difference = new Estimate(value, 1.0, null, null, null, 500L, 5000L);
    return new Figure(
        key,
        new Publication(List.of(), "P1", "D1", 1, "R", 0, null),
        new Computed(difference),
        Support.FACT.madeOf(Relation.CHANGES, List.of()),
        new Notes(0, 0, Notes.FINAL, "1", null, "s"));
  }
}
