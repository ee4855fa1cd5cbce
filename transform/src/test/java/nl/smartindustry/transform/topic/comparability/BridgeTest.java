package nl.smartindustry.transform.topic.comparability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.transform.topic.comparability.Bridges.Composition;
import nl.smartindustry.transform.topic.comparability.Bridges.Remark;
import nl.smartindustry.transform.topic.comparability.RevisionQuality.Revisions;
import nl.smartindustry.transform.topic.comparability.RevisionQuality.Revisions.Revised;
import org.junit.jupiter.api.Test;

class BridgeTest {
  private static final List<String> SIZES = List.of("10-49", "250+");

  @Test
  void revisionsAsTheMethodPaperHasThem() {
    var found =
        Revisions.of(
            List.of(
                new Revised(1.8, 2.1),
                new Revised(0.4, 0.1),
                new Revised(2.6, 2.5),
                new Revised(-0.3, 0.2),
                new Revised(1.1, 1.6)));
    assertThat(found.mean()).isCloseTo(0.18, within(1e-12));
    assertThat(found.meanAbsolute()).isCloseTo(0.34, within(1e-12));
    assertThat(found.rootMeanSquare()).isCloseTo(0.3714835124201342, within(1e-12));
  }

  /** 80 small at 20 %, 20 large at 70 % are 30 %; then 60 at 30 % and 40 at 70 % are 46 %. */
  @Test
  void aChangeIsWhatThePartsChangedAndWhatTheyCameToWeigh() {
    var found =
        Composition.of(
            List.of(new Composition.Part(80, 20, 60, 30), new Composition.Part(20, 70, 40, 70)));
    assertThat(found.realChange()).isCloseTo(7, within(1e-12));
    assertThat(found.population()).isCloseTo(9, within(1e-12));
  }

  /**
   * The letter printed 29 for 2022; under the new rules its data gave 31; newer data give 30; 2024
   * is at 46.
   */
  @Test
  void theFourPartsAddUpToTheDifference() {
    var bridged =
        new Bridges(
                List.of(value("_T", "2022", 29, "1", null)),
                Optional.of(List.of(value("_T", "2022", 31, "2", null))),
                now(),
                SIZES)
            .all();
    assertThat(bridged).hasSize(1);
    var bridge = bridged.get(0).bridge();
    assertThat(bridge.difference()).isEqualTo(17);
    assertThat(bridge.definition()).isEqualTo(2);
    assertThat(bridge.revision()).isEqualTo(-1);
    assertThat(bridge.population()).isCloseTo(9, within(1e-12));
    assertThat(bridge.realChange()).isCloseTo(7, within(1e-12));
    assertThat(bridged.get(0).remarks()).containsExactly(Remark.COMPLETE);
  }

  @Test
  void withoutTheOldDataRunAgainRevisionIsNotToldFromDefinition() {
    var bridged =
        new Bridges(List.of(value("_T", "2022", 29, "1", null)), Optional.empty(), now(), SIZES)
            .all();
    assertThat(bridged.get(0).bridge().definition()).isEqualTo(1);
    assertThat(bridged.get(0).bridge().revision()).isZero();
    assertThat(bridged.get(0).remarks()).containsExactly(Remark.REVISION_IN_DEFINITION);
  }

  /** A suppressed part would be read from the others: then nothing is said of the population. */
  @Test
  void aPartThatIsNotPublishedLeavesThePopulationInTheRealChange() {
    var published = now().stream().filter(one -> !one.series().get("SIZE").equals("250+")).toList();
    var bridged =
        new Bridges(List.of(value("_T", "2022", 30, "2", null)), Optional.empty(), published, SIZES)
            .all();
    assertThat(bridged.get(0).bridge().population()).isZero();
    assertThat(bridged.get(0).bridge().realChange()).isEqualTo(16);
    assertThat(bridged.get(0).remarks()).containsExactly(Remark.POPULATION_IN_REAL_CHANGE);
  }

  /** 2025 has a third definition: what changed since 2022 is told up to 2024. */
  @Test
  void noBridgeLeadsToAFigureOfAnotherDefinition() {
    var published = new ArrayList<>(now());
    published.add(value("_T", "2025", 90, "3", 100L));

    var bridged =
        new Bridges(List.of(value("_T", "2022", 30, "2", null)), Optional.empty(), published, SIZES)
            .all();

    assertThat(bridged.get(0).to().period()).isEqualTo("2024");
    assertThat(bridged.get(0).bridge().difference()).isEqualTo(16);
  }

  @Test
  void theOrderOfTheFiguresDoesNotMatter() {
    var reversed = new ArrayList<>(now());
    java.util.Collections.reverse(reversed);
    var then = List.of(value("_T", "2022", 29, "1", null));
    assertThat(new Bridges(then, Optional.empty(), reversed, SIZES).all())
        .isEqualTo(new Bridges(then, Optional.empty(), now(), SIZES).all());
  }

  @Test
  void partsThatDoNotAddUpAreRefused() {
    assertThatThrownBy(() -> new Bridge(3, 1, 1, 0, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2.5");
  }

  private static List<PublishedValue> now() {
    return List.of(
        value("_T", "2022", 30, "2", 100L),
        value("10-49", "2022", 20, "2", 80L),
        value("250+", "2022", 70, "2", 20L),
        value("_T", "2024", 46, "2", 100L),
        value("10-49", "2024", 30, "2", 60L),
        value("250+", "2024", 70, "2", 40L));
  }

  private static PublishedValue value(
      String size, String period, double value, String definition, Long population) {
    var logged =
        PublishedValue.logged(
            "SI_AD_ROB",
            "FREQ=A;SIZE=%s;UNIT_MEASURE=PC_ENT;TIME_PERIOD=%s".formatted(size, period),
            value,
            definition);
    return new PublishedValue(
        logged.indicator(), logged.series(), period, value, definition, population);
  }
}
