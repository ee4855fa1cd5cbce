package nl.smartindustry.transform.method.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.Microdata;
import org.junit.jupiter.api.Test;

class MarginTotalsTest {
  private static final List<Margin> MARGINS =
      List.of(
          new Margin(List.of("sector"), null),
          new Margin(List.of("sector"), "emp"),
          new Margin(List.of(), null));
  private static final Microdata SAMPLE =
      Tables.table(
          """
          sector emp
          C      2
          I      6
          """);

  private final Auxiliaries x = Auxiliaries.of(SAMPLE, MARGINS);

  @Test
  void aFrameIsCountedAndAddedUp() {
    var frame =
        Tables.table(
            """
            sector emp
            I      6
            C      2
            C      3
            """);

    assertThat(x.names())
        .containsExactly("sector=C", "sector=I", "emp: sector=C", "emp: sector=I", "ALL");
    assertThat(MarginTotals.of(frame, null, MARGINS).of(x)).containsExactly(2, 1, 5, 6, 3);
  }

  @Test
  void aTableOfTotalsSaysTheSame() {
    var table =
        Tables.table(
            """
            sector sum total
            C      -   2
            I      -   1
            C      emp 5
            I      emp 6
            -      -   3
            """);

    assertThat(TotalsTable.read(table, MARGINS).of(x)).containsExactly(2, 1, 5, 6, 3);
  }

  @Test
  void aTableOfOneMarginNeedsNoNameOfTheSum() {
    var table =
        Tables.table(
            """
            sector total
            C      5
            I      6
            """);
    var margins = List.of(new Margin(List.of("sector"), "emp"));

    assertThat(TotalsTable.read(table, margins).of(Auxiliaries.of(SAMPLE, margins)))
        .containsExactly(5, 6);
  }

  @Test
  void aRowThatFitsTwoMarginsIsRefused() {
    var table =
        Tables.table(
            """
            sector total
            C      5
            """);

    assertRefused(
        () -> TotalsTable.read(table, MARGINS),
        "table, row 1 of totals: fits 2 margins by [sector]");
  }

  @Test
  void aLevelTwiceIsRefused() {
    var table =
        Tables.table(
            """
            sector total
            C      5
            C      6
            """);

    assertRefused(
        () -> TotalsTable.read(table, List.of(new Margin(List.of("sector"), null))),
        "table, row 2 of totals: 'sector=C' a second time (once)");
  }

  @Test
  void aTotalOfNoSampledUnitIsRefusedUnlessItIsZero() {
    var counts = Auxiliaries.of(SAMPLE, List.of(new Margin(List.of("sector"), null)));
    var empty = new MarginTotals("the register", Map.of("sector=C", 2., "sector=I", 1., "X", 0.));
    var missed = new MarginTotals("the register", Map.of("sector=C", 2., "sector=I", 1., "X", 4.));

    assertThat(empty.of(counts)).containsExactly(2, 1);
    assertRefused(
        () -> missed.of(counts),
        "Margin 'X': no sampled unit is in it (at least one, for a total of 4.0 in the register)");
  }

  @Test
  void aLevelOfTheSampleThatThePopulationLacksIsRefused() {
    var counts = Auxiliaries.of(SAMPLE, List.of(new Margin(List.of("sector"), null)));
    var totals = new MarginTotals("the register", Map.of("sector=C", 2.));

    assertRefused(
        () -> totals.of(counts), "Margin 'sector=I': sampled units, but not in the register");
  }

  @Test
  void aUnitWithoutALevelOrAValueIsRefused() {
    var lacking =
        Tables.table(
            """
            sector emp
            C      -
            -      6
            """);

    assertRefused(
        () -> Auxiliaries.of(lacking, List.of(new Margin(List.of("sector"), null))),
        "table, margin column '[sector]': 1 of 2 units without a level (none)");
    assertRefused(
        () -> Auxiliaries.of(lacking, List.of(new Margin(List.of(), "emp"))),
        "table, margin column 'emp': 1 of 2 units without a value (none)");
  }

  private static void assertRefused(Runnable read, String sentence) {
    assertThatThrownBy(read::run).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
  }
}
