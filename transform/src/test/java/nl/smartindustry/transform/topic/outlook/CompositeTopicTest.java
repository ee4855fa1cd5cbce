package nl.smartindustry.transform.topic.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Decided;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import org.junit.jupiter.api.Test;

class CompositeTopicTest {
  private static final CompositeIndicator INDEX =
      CompositeIndicator.load(Definitions.packaged()).get(0);

  @Test
  void theIndexStandsBesideItsPillars() {
    var cells = whole("C", 2024, 200L);
    cells.addAll(whole("28", 2024, 200L));
    cells.addAll(whole("26-27", 2024, 200L));

    var found = found(cells);

    // every part halfway between its goalposts
    assertThat(value(found, "C", "pillar_IN", "IX_0_100")).isCloseTo(50, within(1e-9));
    assertThat(value(found, "C", "_T", "IX_0_100")).isCloseTo(50, within(1e-9));
    assertThat(value(found, "28", "_T", "RANK")).isEqualTo(1);
    var interval = at(found, "C", "_T", "IX_0_100").cell().figure().orElseThrow();
    assertThat(interval.low()).isLessThan(interval.high());
    assertThat(found).noneMatch(one -> one.key().unit().equals("RANK") && in(one, "C"));
  }

  /** Every other interval is of 95%. */
  @Test
  void theIndexSaysThatItsIntervalIsOf90Percent() {
    var index = at(found(whole("C", 2024, 200L)), "C", "_T", "IX_0_100");

    assertThat(index.notes().breakNote()).startsWith("interval of 90%");
    assertThat(INDEX.uncertainty().interval()).isEqualTo(0.9);
  }

  @Test
  void withoutAPillarThereIsNoIndex() {
    var cells = whole("C", 2024, 200L);
    var branch = whole("28", 2024, 200L);
    branch.removeIf(one -> one.key().indicator().equals("SI_AW_KNOW"));
    branch.add(
        cell("SI_AW_KNOW", "PC_ENT", "28", 2024, new Cell.Suppressed(Reason.TOO_FEW_CONTRIBUTORS)));
    cells.addAll(branch);

    var found = found(cells);

    assertThat(at(found, "28", "pillar_AW", "IX_0_100").cell().reason())
        .contains(Reason.TOO_FEW_CONTRIBUTORS);
    assertThat(at(found, "28", "_T", "IX_0_100").cell().reason())
        .contains(Reason.TOO_FEW_CONTRIBUTORS);
    assertThat(at(found, "10-12", "_T", "IX_0_100").cell().reason())
        .contains(Reason.NO_OBSERVATIONS);
    assertThat(found).noneMatch(one -> in(one, "28") && one.key().unit().equals("RANK"));
  }

  @Test
  void whatWasNotAskedIsSaidOfThePillarAndTheIndex() {
    var cells = whole("C", 2024, 200L);
    cells.removeIf(one -> one.key().indicator().equals("SI_AD_GE3"));
    cells.add(cell("SI_AD_GE3", "PC_ENT", "C", 2024, new Cell.Absent(Reason.NOT_ASKED)));

    var found = found(cells);

    assertThat(at(found, "C", "pillar_AD", "IX_0_100").cell().reason()).contains(Reason.NOT_ASKED);
    assertThat(at(found, "C", "_T", "IX_0_100").cell().reason()).contains(Reason.NOT_ASKED);
  }

  @Test
  void anIndexIsReadWithCareWhereAPartIs() {
    var cells = whole("C", 2024, 200L);
    var known = cells.remove(0);
    cells.add(
        cell(
            known.key().indicator(),
            known.key().unit(),
            "C",
            2024,
            new Cell.Published(known.cell().figure().orElseThrow(), "u")));

    var found = found(cells);

    assertThat(at(found, "C", "pillar_AW", "IX_0_100").cell().observationStatus()).isEqualTo("u");
    assertThat(at(found, "C", "pillar_AD", "IX_0_100").cell().observationStatus()).isEmpty();
    assertThat(at(found, "C", "_T", "IX_0_100").cell().observationStatus()).isEqualTo("u");
  }

  @Test
  void aThinBranchIsNotPublished() {
    var cells = whole("C", 2024, 200L);
    cells.addAll(whole("28", 2024, 20L));
    assertThat(at(found(cells), "28", "pillar_AD", "IX_0_100").cell().reason())
        .contains(Reason.UNRELIABLE);
  }

  @Test
  void whatIsAskedEveryOtherYearIsCarriedNoFurther() {
    var cells = whole("C", 2022, 200L);
    cells.addAll(whole("C", 2024, 200L));
    cells.removeIf(
        one -> one.key().indicator().startsWith("SI_IN") && one.key().period().equals("2024"));
    cells.addAll(whole("C", 2025, 200L));
    cells.removeIf(
        one -> one.key().indicator().startsWith("SI_IN") && one.key().period().equals("2025"));

    assertThat(found(cells).stream().map(one -> one.key().period()).distinct())
        .containsExactly("2022", "2024");
  }

  @Test
  void theSameCellsGiveTheSameIndex() {
    var cells = whole("C", 2024, 200L);
    cells.addAll(whole("28", 2024, 200L));
    var turned = new ArrayList<>(cells);
    Collections.reverse(turned);
    assertThat(found(turned)).isEqualTo(found(cells));
  }

  private static List<Observation> found(List<Observation> cells) {
    var made = Decided.after(cells, new CompositeTopic(List.of(INDEX))::figures);
    var seen = new ArrayList<>(cells);
    seen.addAll(made);
    var found = new ArrayList<>(made);
    found.addAll(Decided.after(seen, new CompositeIndex(List.of(INDEX))::figures));
    return found;
  }

  /** Every part of the index, halfway between its goalposts. */
  private static List<Observation> whole(String activity, int year, long respondents) {
    var cells = new ArrayList<Observation>();
    for (var pillar : INDEX.pillars()) {
      for (var part : pillar.parts()) {
        double half = (part.low() + part.high()) / 2;
        double error = (part.high() - part.low()) / 40;
        var figure = new Estimate(half, error, null, null, null, respondents, 4000L);
        cells.add(
            cell(part.indicator(), part.unit(), activity, year, new Cell.Published(figure, "")));
      }
    }
    return cells;
  }

  private static Observation cell(
      String indicator, String unit, String activity, int year, Cell cell) {
    var at = Breakdown.TOTAL.withActivity(activity);
    var frequency = indicator.startsWith("SI_IN") ? "2A" : "A";
    var key = new ObservationKey("XX", frequency, "NL", indicator, at, unit, String.valueOf(year));
    return new Observation(key, cell, new Observation.Notes(0, 0, "definitief", "1", null, "x"));
  }

  private static double value(List<Observation> found, String activity, String split, String unit) {
    return at(found, activity, split, unit).cell().figure().orElseThrow().value();
  }

  private static Observation at(
      List<Observation> found, String activity, String split, String unit) {
    return found.stream()
        .filter(one -> in(one, activity) && one.key().unit().equals(unit))
        .filter(one -> one.key().breakdown().split().equals(split))
        .findFirst()
        .orElseThrow();
  }

  private static boolean in(Observation one, String activity) {
    return one.key().breakdown().activity().equals(activity);
  }
}
