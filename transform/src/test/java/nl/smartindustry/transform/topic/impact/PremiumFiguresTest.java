package nl.smartindustry.transform.topic.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.safe.Decided;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.Adoption;
import nl.smartindustry.transform.topic.SampleCountry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The premium in the sample country, of which the truth is known. */
class PremiumFiguresTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();

  /** What robots add in the second year and later, in log points: the most they ever do. */
  private static final double LARGEST_GAIN = 0.084;

  private static Microdata production;
  private static Adoption adoption;
  private static Map<String, Observation> cells;

  @TempDir private Path folder;

  @BeforeAll
  static void observe() {
    production = SampleCountry.production();
    adoption = SampleCountry.adoption();
    cells = of(production, adoption);
  }

  private static Map<String, Observation> of(Microdata production, Adoption adoption) {
    var figures = new PremiumFigures(PremiumTopic.load(DEFINITIONS)).of(production, adoption);
    var cells = new TreeMap<String, Observation>();
    for (var one : Decided.of(figures)) {
      var at = one.key().breakdown();
      cells.put(
          String.join(" ", one.key().indicator(), at.technology(), at.split(), one.key().period()),
          one);
    }
    return cells;
  }

  /** Who takes up robots was ahead: the comparison in a single year claims far too much. */
  @Test
  void theNaivePremiumOfRobotsIsFarAboveWhatTheyAdd() {
    var premium = figure("SI_PR_PREM ROB _T 2024");

    assertThat(Math.log1p(premium.low() / 100)).isGreaterThan(LARGEST_GAIN);
    assertThat(Math.log1p(premium.value() / 100)).isGreaterThan(1.5 * LARGEST_GAIN);
    assertThat(premium.respondents()).isGreaterThan(500);
  }

  @Test
  void everyTechnologyHasEveryComparisonOrAReason() {
    for (var technology : adoption.technologies()) {
      for (int year = 2022; year <= 2024; year++) {
        for (var comparison : AdopterComparison.values()) {
          var key = "SI_PR_PREM %s %s %d".formatted(technology, comparison.code(), year);
          assertThat(cells).containsKey(key);
          var cell = cells.get(key).cell();
          assertThat(cell.figure().isPresent() || cell.reason().isPresent()).as(key).isTrue();
        }
        assertThat(cells).containsKey("SI_PR_SPILL %s _T %d".formatted(technology, year));
      }
    }
  }

  /** Nobody can be known as a future adopter by the first wave. */
  @Test
  void beforeAdoptionNeedsALaterWave() {
    assertThat(cells.get("SI_PR_PREM ROB before_adoption 2022").cell().reason())
        .contains(Reason.NO_OBSERVATIONS);
    assertThat(cells.get("SI_PR_PREM ROB before_adoption 2024").cell().reason())
        .isNotEqualTo(java.util.Optional.of(Reason.NO_OBSERVATIONS));
  }

  @Test
  void aTechnologyThatNobodyAdoptsHasAReasonAndNoPremium() {
    var none = of(production, answering("ROB", (byte) 0));

    for (int year = 2022; year <= 2024; year++) {
      for (var comparison : AdopterComparison.values()) {
        assertNone(none, "SI_PR_PREM ROB %s %d".formatted(comparison.code(), year), false);
      }
      assertNone(none, "SI_PR_SPILL ROB _T " + year, false);
      assertNone(none, "SI_PR_SPILL ROB within_enterprise " + year, false);
    }
    assertThat(none.get("SI_PR_PREM IOT _T 2024")).isEqualTo(cells.get("SI_PR_PREM IOT _T 2024"));
  }

  @Test
  void aTechnologyThatWasNeverAskedForSaysSo() {
    var none = of(production, answering("ROB", (byte) -1));

    assertNone(none, "SI_PR_PREM ROB _T 2024", true);
    assertNone(none, "SI_PR_SPILL ROB _T 2024", true);
  }

  private static void assertNone(Map<String, Observation> cells, String key, boolean unasked) {
    var cell = cells.get(key).cell();
    assertThat(cell.figure()).as(key).isEmpty();
    assertThat(cell.reason()).as(key).contains(unasked ? Reason.NOT_ASKED : Reason.NO_OBSERVATIONS);
  }

  @Test
  void theUnitOfOutputChangesNoPremium() {
    var euro =
        Arrays.stream(production.numbers("real_value_added")).map(one -> 1000 * one).toArray();
    var again = of(production.with("real_value_added", euro), adoption);

    for (var key : List.of("SI_PR_PREM ROB _T 2024", "SI_PR_SPILL ROB _T 2024")) {
      var value = cells.get(key).cell().figure().map(Estimate::value);
      var other = again.get(key).cell().figure().map(Estimate::value);
      assertThat(other.isPresent()).isEqualTo(value.isPresent());
      value.ifPresent(one -> assertThat(other.get()).as(key).isCloseTo(one, within(1e-8)));
    }
  }

  @Test
  void nothingOfItIsCalledAnEffect() {
    for (var statistic : PremiumTopic.load(DEFINITIONS).indicators()) {
      assertThat(statistic.publication().experimental()).isTrue();
      assertThat(statistic.label().nl()).doesNotContain("effect");
      assertThat(statistic.label().en()).doesNotContain("effect");
      assertThat(statistic.publication().note()).contains("hangt samen met", "not an effect");
    }
  }

  @Test
  void anUnknownClassIsRefusedByName() throws IOException {
    var text =
        new String(
            PremiumFiguresTest.class
                .getResourceAsStream("/definitions/premium.yaml")
                .readAllBytes());
    Files.writeString(
        folder.resolve("premium.yaml"), text.replace("[activity, size, year]", "[activity, mood]"));

    assertThatThrownBy(() -> PremiumTopic.load(Definitions.overlaid(folder)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("SI_PR_PREM")
        .hasMessageContaining("'mood'");
  }

  /** The same respondents, who all give one answer for a technology. */
  private static Adoption answering(String technology, byte answer) {
    int at = adoption.technologies().indexOf(technology);
    var answers = new HashMap<String, NavigableMap<Integer, byte[]>>();
    adoption
        .answers()
        .forEach(
            (enterprise, waves) -> {
              var changed = new TreeMap<Integer, byte[]>();
              waves.forEach(
                  (wave, uses) -> {
                    var other = uses.clone();
                    other[at] = answer;
                    changed.put(wave, other);
                  });
              answers.put(enterprise, changed);
            });
    return new Adoption(adoption.technologies(), answers);
  }

  private static Estimate figure(String key) {
    assertThat(cells).containsKey(key);
    return cells.get(key).cell().figure().orElseThrow();
  }
}
