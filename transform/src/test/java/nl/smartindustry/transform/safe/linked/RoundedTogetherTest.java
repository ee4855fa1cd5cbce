package nl.smartindustry.transform.safe.linked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.TransformJob;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.Publication;
import nl.smartindustry.transform.method.suppression.CertifiedTables;
import nl.smartindustry.transform.safe.DisclosureClass;
import nl.smartindustry.transform.safe.DisclosureControl;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.PerturbedCounts;
import nl.smartindustry.transform.safe.PerturbedCounts.Protection;
import nl.smartindustry.transform.safe.PrecisionClass;
import nl.smartindustry.transform.safe.SafeTable;
import nl.smartindustry.transform.safe.Support;
import org.junit.jupiter.api.Test;

/** Enterprises by branch and size; at least 3, or 8; in fives. */
class RoundedTogetherTest {
  private static final Definitions PACKAGED = Definitions.packaged();
  private static final SecondaryProtection PROTECTION =
      SecondaryProtection.load(PACKAGED, IndicatorCatalogue.load(PACKAGED));
  private static final Notes NOTES = new Notes(0, 0, Notes.FINAL, "1", null, "s");
  private static final Map<String, Long> COUNTS =
      Map.of(
          "10-12 10-49",
          8L,
          "10-12 50-249",
          7L,
          "10-12 250+",
          2L,
          "10-12 _T",
          17L,
          "13-15 10-49",
          21L,
          "13-15 50-249",
          9L,
          "13-15 250+",
          4L,
          "13-15 _T",
          34L);

  private static DisclosureControl control(int minimum) {
    return new DisclosureControl(
            List.of(new PrecisionClass("P", null, null, null, null, null, null)),
            List.of(
                new DisclosureClass("FIVES", minimum, 0, null, null, null, 5),
                new DisclosureClass("D", minimum, 0, null, null, null, 0)))
        .with(new PerturbedCounts(null, Map.of("AD", Protection.ROUND), null, Map.of()));
  }

  private static List<Figure> figures() {
    var figures = new ArrayList<Figure>();
    COUNTS.forEach((at, count) -> figures.add(figure("AD", "FIVES", at, count)));
    return figures;
  }

  private static Figure figure(String indicator, String rule, String at, long count) {
    return new Figure(
        key(indicator, at),
        new Publication(List.of(), "P", rule, 2, "R", 0, null),
        new Computed(Estimate.exact(count)),
        Support.count("n", count),
        NOTES);
  }

  private static ObservationKey key(String indicator, String at) {
    var codes = at.split(" ");
    var breakdown = Breakdown.TOTAL.withActivity(codes[0]).withSize(codes[1]);
    return ObservationKey.annual("AD", indicator, breakdown, "NR", "2024");
  }

  private static double printed(SafeTable table, String at) {
    return table.cells().get(key("AD", at)).figure().orElseThrow().value();
  }

  @Test
  void countsInFivesAddUpAndThoseOfFewAreAmongThem() {
    var safe = PROTECTION.protect(SafeTable.of(control(3), figures()));

    for (var branch : List.of("10-12", "13-15")) {
      double parts =
          printed(safe.table(), branch + " 10-49")
              + printed(safe.table(), branch + " 50-249")
              + printed(safe.table(), branch + " 250+");
      assertThat(parts).isEqualTo(printed(safe.table(), branch + " _T"));
    }
    COUNTS.forEach(
        (at, count) -> {
          assertThat(printed(safe.table(), at) % 5).isZero();
          assertThat(Math.abs(printed(safe.table(), at) - count)).isLessThan(5);
        });
    assertThat(CertifiedTables.parse(safe.certificate().lines()).failure()).isEmpty();
  }

  @Test
  void aCountThatItsMultipleDoesNotProtectIsWithheldWithAnother() {
    var safe = PROTECTION.protect(SafeTable.of(control(12), figures()));

    var withheld =
        safe.table().cells().entrySet().stream()
            .filter(cell -> cell.getValue().figure().isEmpty())
            .map(cell -> cell.getKey().breakdown().size())
            .toList();
    assertThat(withheld).contains("250+").hasSizeBetween(2, 7);
    assertThat(CertifiedTables.parse(safe.certificate().lines()).failure()).isEmpty();
  }

  /** Two multiples of one count would say more of it than one. */
  @Test
  void aCountKeepsTheMultipleThatWasPrinted() {
    var before = PROTECTION.protect(SafeTable.of(control(3), figures()));
    var earlier =
        EarlierReleases.of(
            before.vintage().cells(before.table().observations()),
            Optional.of(CertifiedTables.parse(before.certificate().lines())));
    var more = figures();
    more.removeIf(figure -> figure.key().equals(key("AD", "13-15 10-49")));
    more.removeIf(figure -> figure.key().equals(key("AD", "13-15 _T")));
    more.add(figure("AD", "FIVES", "13-15 10-49", 31));
    more.add(figure("AD", "FIVES", "13-15 _T", 44));

    var after = PROTECTION.protect(SafeTable.of(control(3), more), earlier);

    for (var at : COUNTS.keySet()) {
      if (!at.equals("13-15 10-49") && !at.equals("13-15 _T")) {
        assertThat(printed(after.table(), at)).as(at).isEqualTo(printed(before.table(), at));
      }
    }
    assertThat(printed(after.table(), "13-15 10-49")).isBetween(27.0, 35.0);
    assertThat(CertifiedTables.parse(after.certificate().lines()).failure()).isEmpty();
  }

  @Test
  void aCountThatAnotherFigureShowsAsItIsIsRefused() {
    var figures = figures();
    COUNTS.forEach((at, count) -> figures.add(figure("AW", "D", at, count)));

    assertThatThrownBy(() -> PROTECTION.protect(SafeTable.of(control(3), figures)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("'AD'")
        .hasMessageContaining("'AW' shows them too");
  }

  @Test
  void onlyCountsOfAClassWithABaseAreRounded() {
    var job = TransformJob.load(PACKAGED);

    assertThat(
            job.perturbing("T", Protection.ROUND, Set.of("SI_FL_PART"))
                .disclosure()
                .counts()
                .methods())
        .containsOnlyKeys("SI_FL_PART");
    assertThatThrownBy(() -> job.perturbing("T05", Protection.ROUND, Set.of("SI_AD_ROB")))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Table 'T05': protection 'round' is for counts of enterprises")
        .hasMessageContaining("'SI_AD_ROB'");
  }
}
