package nl.smartindustry.transform.topic.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.comparison.PanelObservations;
import nl.smartindustry.transform.method.premium.Premium;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.impact.ImpactPanels.Delivered;
import nl.smartindustry.transform.topic.impact.ImpactPanels.OutcomeRows;
import nl.smartindustry.transform.topic.programme.enterprise.Enterprise;
import nl.smartindustry.transform.topic.programme.enterprise.Participation;
import nl.smartindustry.transform.topic.programme.enterprise.RegisterLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImpactFiguresTest {
  private static final ImpactTopic TOPIC = ImpactTopic.load(Definitions.packaged());
  private static final ImpactFigures FIGURES =
      new ImpactFigures(TOPIC.indicators(), TOPIC.criteria(), TOPIC.control());

  @Test
  void theKnownEffectLiesInsideTheIntervalAndTheNaivePremiumIsFarOff() {
    var country = new MadeUpCountry(7);
    var rows = country.rows();
    var found =
        figures(
            rows.of(rows.productivity(), List.of(rows.persons())),
            rows.of(rows.persons(), List.of()));

    var effect = published(found, "SI_FL_DIDLP", "_T");
    double truth = Premium.percent(country.truth(rows));
    assertThat(truth).isBetween(effect.low(), effect.high());
    var naive = published(found, "SI_FL_DIDLP", "naive_premium");
    assertThat(naive.low()).isGreaterThan(2 * effect.high());
    assertThat(published(found, "SI_FL_DIDLP", "years_since_1").value())
        .isGreaterThan(published(found, "SI_FL_DIDLP", "years_since_0").value());
    assertThat(published(found, "SI_FL_DIDLP", "participants").value() % 5).isZero();
  }

  @Test
  void whereThereIsNoEffectOnlyWhatWasDetectableIsReported() {
    var rows = new MadeUpCountry(7).rows();
    var found =
        figures(
            rows.of(rows.productivity(), List.of(rows.persons())),
            rows.of(rows.persons(), List.of()));

    found.forEach(
        (key, cell) -> {
          if (key.matches("SI_FL_DIDEMP (_T|years_.*)")) {
            assertThat(cell.reason()).as(key).contains(Reason.NOT_ESTABLISHED);
            assertThat(cell.figure()).isEmpty();
          }
        });
    assertThat(published(found, "SI_FL_DIDEMP", "minimum_detectable").value()).isPositive();
  }

  @Test
  void anOutcomeThatWasNotDeliveredSaysSo() {
    var rows = new MadeUpCountry(7).rows();
    var found =
        figures(rows.of(rows.productivity(), List.of()), rows.of(rows.persons(), List.of()));

    assertThat(found.get("SI_FL_DIDINV research").reason()).contains(Reason.NOT_DELIVERED);
    assertThat(found.get("SI_FL_DIDINV investment").reason()).contains(Reason.NOT_DELIVERED);
  }

  @Test
  void anUnknownOutcomeIsRefusedByName(@TempDir Path directory) throws IOException {
    var text = Definitions.packaged().text("impact.yaml").replace("[employment]", "[turnover]");
    Files.writeString(directory.resolve("impact.yaml"), text);

    assertThatThrownBy(() -> ImpactTopic.load(Definitions.overlaid(directory)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("SI_FL_DIDEMP")
        .hasMessageContaining("'turnover'");
  }

  @Test
  void withFewParticipantsNothingCanBeTested() {
    var rows = new MadeUpCountry(7).rows();
    var since = rows.since().clone();
    for (int k = 0; k < since.length; k++) {
      since[k] = rows.unit()[k] % 12 == 0 ? since[k] : PanelObservations.NEVER;
    }
    var few =
        new MadeUpCountry.Rows(
            rows.unit(), rows.year(), since, rows.productivity(), rows.persons());
    var found = figures(few.of(rows.productivity(), List.of()), few.of(rows.persons(), List.of()));

    assertThat(found.get("SI_FL_DIDLP _T").reason()).contains(Reason.NOT_TESTABLE);
    assertThat(found.get("SI_FL_DIDLP naive_premium").figure().map(Estimate::value)).isEmpty();
  }

  /** Nine participants are in every year, and so in the estimate; eleven in some year. */
  @Test
  void nothingIsShownOfParticipantsWhoseNumberIsNot() {
    var rows = new MadeUpCountry(7).rows();
    var since = rows.since().clone();
    var outcome = rows.productivity().clone();
    var chosen = treated(rows).limit(11).boxed().toList();
    for (int k = 0; k < since.length; k++) {
      int at = chosen.indexOf(rows.unit()[k]);
      since[k] = at < 0 ? PanelObservations.NEVER : since[k];
      outcome[k] = at > 8 && rows.year()[k] == since[k] - 1 ? Double.NaN : outcome[k];
    }
    var some = new MadeUpCountry.Rows(rows.unit(), rows.year(), since, outcome, rows.persons());
    var found =
        figures(some.of(some.productivity(), List.of()), some.of(some.persons(), List.of()));

    assertThat(found.get("SI_FL_DIDLP participants").reason())
        .contains(Reason.TOO_FEW_CONTRIBUTORS);
    assertThat(found.get("SI_FL_DIDLP naive_premium").reason())
        .contains(Reason.TOO_FEW_CONTRIBUTORS);
    assertThat(published(found, "SI_FL_DIDEMP", "participants").value())
        .as("eleven, in fives")
        .isEqualTo(10);
  }

  /** Those of which there are years before. */
  private static IntStream treated(MadeUpCountry.Rows rows) {
    int first = IntStream.of(rows.year()).min().orElseThrow();
    int last = IntStream.of(rows.year()).max().orElseThrow();
    return IntStream.range(0, rows.unit().length)
        .filter(k -> rows.since()[k] > first && rows.since()[k] <= last)
        .map(k -> rows.unit()[k])
        .distinct();
  }

  @Test
  void aParticipationWithoutAStartIsCountedAndItsEnterpriseIsNotCompared() {
    var link =
        new RegisterLink(
            new TreeMap<>(
                Map.of(
                    2023, Map.of("11111111", enterprise("A"), "22222222", enterprise("B")),
                    2024, Map.of("11111111", enterprise("A2"), "33333333", enterprise("C")))));
    var starts =
        Starts.of(
            List.of(
                participation("11111111", "partner", "2023-04-01"),
                participation("11111111", "partner", "2022-04-01"),
                participation("22222222", "partner", null),
                participation("33333333", "kennisinstelling", "2024-01-01"),
                participation("44444444", "klant", "2024-01-01")),
            link,
            Set.of("kennisinstelling"));

    assertThat(starts.since()).isEqualTo(Map.of("A", 2022, "A2", 2022));
    assertThat(starts.unknown()).containsExactlyInAnyOrder("B", "C");
    assertThat(starts.withoutStart()).isEqualTo(1);
    assertThat(starts.unlinked()).isEqualTo(1);
    var rows = new OutcomeRows(starts);
    List.of("A", "B", "C", "D").forEach(id -> rows.add(id, 2024, 1, 0));
    assertThat(rows.observations().since()).containsExactly(2022, PanelObservations.NEVER);
  }

  private static Enterprise enterprise(String id) {
    return new Enterprise(id, List.of(), List.of(), List.of());
  }

  private static Participation participation(String kvk, String role, String start) {
    var day = start == null ? null : LocalDate.parse(start);
    return new Participation("D" + kvk + start, "FL001", kvk, role, day, null, null);
  }

  private static Map<String, Cell> figures(
      PanelObservations productivity, PanelObservations employment) {
    var panels =
        Map.of(
            ImpactOutcome.LABOUR_PRODUCTIVITY,
            new Delivered(productivity, "business_statistics", "definitief"),
            ImpactOutcome.EMPLOYMENT,
            new Delivered(employment, "register_frame", "definitief"));
    var cells = new TreeMap<String, Cell>();
    var figures = FIGURES.of(panels, new Starts(Map.of(), Set.of(), 1, 0)).figures();
    TOPIC
        .control()
        .decide(figures, Map.of())
        .forEach((key, cell) -> cells.put(key.indicator() + " " + key.breakdown().split(), cell));
    return cells;
  }

  private static Estimate published(Map<String, Cell> found, String indicator, String split) {
    assertThat(found).containsKey(indicator + " " + split);
    return found.get(indicator + " " + split).figure().orElseThrow();
  }
}
