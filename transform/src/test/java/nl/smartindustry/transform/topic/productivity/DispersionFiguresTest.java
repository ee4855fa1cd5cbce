package nl.smartindustry.transform.topic.productivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Decided;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.topic.Continuity;
import nl.smartindustry.transform.topic.SampleCountry;
import nl.smartindustry.transform.topic.Topic.TopicResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of the sample country, and what must hold of any. */
class DispersionFiguresTest {
  private static final Definitions DEFINITIONS = Definitions.packaged();
  private static TopicResult found;
  private static Map<String, Observation> cells;

  @TempDir private Path folder;

  @BeforeAll
  static void observe() {
    found = of(SampleCountry.production());
    cells = byKey(found);
  }

  private static TopicResult of(Microdata production) {
    return DispersionTopic.load(DEFINITIONS).of(production, Continuity.NONE);
  }

  private static Map<String, Observation> byKey(TopicResult found) {
    var cells = new TreeMap<String, Observation>();
    for (var one : Decided.of(found.figures())) {
      var key = one.key();
      var at = key.breakdown();
      var name =
          String.join(
              " ", key.indicator(), key.unit(), at.activity(), at.size(), at.split(), key.period());
      assertThat(cells.put(name, one)).as(name).isNull();
    }
    return cells;
  }

  @Test
  void everyYearHasASpreadWithAnError() {
    for (int year = 2019; year <= 2024; year++) {
      var spread = figure("SI_PR_DISP RATIO C _T _T " + year);
      assertThat(spread.value()).isBetween(2.0, 4.0);
      assertThat(spread.low()).isLessThan(spread.value());
      assertThat(spread.standardError()).isBetween(0.001, 0.2);
      assertThat(spread.respondents()).isGreaterThan(900);
    }
    assertThat(cells.get("SI_PR_DISP RATIO C _T _T 2024").notes().statusNl())
        .isEqualTo("voorlopig");
    assertThat(cells.get("SI_PR_DISP RATIO C _T _T 2023").notes().statusNl())
        .isEqualTo("definitief");
  }

  /** The halves lie within the same industries, so that they multiply to the whole. */
  @Test
  void theHalvesOfTheSpreadMultiplyToTheWhole() {
    double upper = figure("SI_PR_DISP RATIO C _T p90_p50 2024").value();
    double lower = figure("SI_PR_DISP RATIO C _T p50_p10 2024").value();

    assertThat(upper * lower)
        .isCloseTo(figure("SI_PR_DISP RATIO C _T _T 2024").value(), within(1e-10));
  }

  @Test
  void leadersAreShownByEveryDefinitionAndTheirDivergenceToo() {
    for (var one :
        new String[] {"top_10", "top_5", "top_number_5", "fixed_top_10", "fixed_top_5"}) {
      assertThat(figure("SI_PR_FRONT RATIO C _T " + one + " 2024").value()).isGreaterThan(1);
      assertThat(cells).containsKey("SI_PR_FRONT LOGPT C _T divergence_" + one + " 2024");
    }
    double now = Math.log(figure("SI_PR_FRONT RATIO C _T top_10 2024").value());
    double then = Math.log(figure("SI_PR_FRONT RATIO C _T top_10 2019").value());
    assertThat(figure("SI_PR_FRONT LOGPT C _T divergence_top_10 2024").value())
        .isCloseTo(100 * (now - then), within(1e-9));
    assertThat(figure("SI_PR_FRONT RATIO C _T top_5 2024").value())
        .isGreaterThan(figure("SI_PR_FRONT RATIO C _T top_10 2024").value());
    assertThat(figure("SI_PR_FRONT RATIO C _T fixed_top_10 2019").value())
        .as("in the first year the fixed group is the group that is drawn")
        .isCloseTo(figure("SI_PR_FRONT RATIO C _T top_10 2019").value(), within(1e-12));
    assertThat(figure("SI_PR_FRONT RATIO C _T fixed_top_10 2024").value())
        .as("who led in the first year is not who leads now")
        .isNotCloseTo(figure("SI_PR_FRONT RATIO C _T top_10 2024").value(), within(1e-4));
  }

  @Test
  void whoLaggedGrowsMoreThanWhoLed() {
    for (int year = 2020; year <= 2024; year++) {
      assertThat(figure("SI_PR_LAG PC_GR C _T laggards " + year).value())
          .isGreaterThan(figure("SI_PR_LAG PC_GR C _T leaders " + year).value());
    }
    assertThat(cells).doesNotContainKey("SI_PR_LAG PC_GR C _T leaders 2019");
  }

  @Test
  void smallPartsAreHiddenOrMarkedAndNothingHiddenHasAValue() {
    assertThat(cells.values())
        .anySatisfy(one -> assertThat(one.cell()).isInstanceOf(Cell.Suppressed.class))
        .allSatisfy(
            one -> {
              if (one.cell().confidentialityStatus().equals("C")) {
                assertThat(one.cell().figure()).isEmpty();
              }
            });
    var concentration =
        cells.keySet().stream().filter(key -> key.contains("concentration")).toList();
    assertThat(concentration).isNotEmpty().allSatisfy(key -> assertThat(key).contains(" 250+ "));
  }

  @Test
  void theUnitOfOutputChangesNoDistance() {
    var panel = SampleCountry.production();
    var euro = Arrays.stream(panel.numbers("real_value_added")).map(one -> 1000 * one).toArray();
    var again = byKey(of(panel.with("real_value_added", euro)));

    for (var entry : cells.entrySet()) {
      var value = entry.getValue().cell().figure().map(Estimate::value);
      var other = again.get(entry.getKey()).cell().figure().map(Estimate::value);
      assertThat(other.isPresent()).isEqualTo(value.isPresent());
      value.ifPresent(
          one -> assertThat(other.get()).as(entry.getKey()).isCloseTo(one, within(1e-9)));
    }
  }

  @Test
  void theOrderOfRowsChangesNoFigure() {
    var panel = SampleCountry.production();
    int n = panel.size();
    var order = IntStream.range(0, n).map(k -> n - 1 - k).toArray();
    var numbers = new TreeMap<String, double[]>();
    var codes = new TreeMap<String, Codes>();
    for (var column : panel.columns()) {
      if (panel.isNumber(column)) {
        var all = panel.numbers(column);
        numbers.put(column, Arrays.stream(order).mapToDouble(k -> all[k]).toArray());
      } else {
        var all = panel.codes(column);
        codes.put(
            column, new Codes(Arrays.stream(order).map(k -> all.of()[k]).toArray(), all.levels()));
      }
    }
    var again = byKey(of(new Microdata("turned", n, numbers, codes)));

    var key = "SI_PR_DISP RATIO C _T _T 2024";
    var other = again.get(key).cell().figure().orElseThrow();
    assertThat(other.value()).isCloseTo(figure(key).value(), within(1e-12));
    assertThat(other.standardError()).isCloseTo(figure(key).standardError(), within(1e-12));
  }

  @Test
  void howManyAreLeftOutIsCounted() {
    assertThat(found.quality())
        .anySatisfy(one -> assertThat(one.measure()).isEqualTo("without_log_productivity"))
        .anySatisfy(one -> assertThat(one.measure()).isEqualTo("definitions_with_divergence"));
  }

  @Test
  void unknownLabourIsRefusedByName() throws IOException {
    var text =
        new String(
            DispersionFiguresTest.class
                .getResourceAsStream("/definitions/dispersion.yaml")
                .readAllBytes());
    Files.writeString(
        folder.resolve("dispersion.yaml"), text.replace("labour: [fte]", "labour: [horses]"));

    assertThatThrownBy(() -> DispersionTopic.load(Definitions.overlaid(folder)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("'horses'")
        .hasMessageContaining("FTE");
  }

  private static Estimate figure(String key) {
    assertThat(cells).containsKey(key);
    return cells.get(key).cell().figure().orElseThrow();
  }
}
