package nl.smartindustry.transform.survey.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Figure.Missing;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.survey.estimate.SurveyFigures.Estimation;
import nl.smartindustry.transform.survey.wave.ScoreBounds;
import nl.smartindustry.transform.survey.wave.SurveyWave;
import org.junit.jupiter.api.Test;

/** Version 4 of the item list, in 2024: four enterprises of one stratum of eight. */
class ScoredWaveTest {
  private static final IndicatorCatalogue CATALOGUE =
      IndicatorCatalogue.load(Definitions.packaged());
  private static final List<String> ITEMS =
      CATALOGUE.derived().intensity().rule("2024").orElseThrow().columns();

  private final SurveyInMemory survey = new SurveyInMemory(CATALOGUE);

  /** B lacks two items and is nearest to A, where both hold: 3 + 2. C lacks four: no score. */
  @Test
  void missingItemsComeFromTheNearestAndTooManyGiveNoScore() {
    deliver();

    var wave = survey.waves().get(0);

    var points = points(wave);
    assertThat(points).containsExactly(12, 5, Double.NaN, 2);
    assertThat(core(wave)).containsExactly(1, 1, Double.NaN, 0.25);
    var scored = computed("SI_DI_MEAN");
    assertThat(scored.estimate().value()).isCloseTo((12 + 5 + 2) / 3.0, within(1e-12));
    assertThat(scored.imputed()).as("B is one of three").isBetween(0.2, 0.4);
    assertThat(computed("SI_DI_BASIC").estimate().value()).isCloseTo(200 / 3.0, within(1e-9));
  }

  /** Reported: A 12, B 3 of 10, C 3 of 8, D 2: at least one in four is basic, at most three. */
  @Test
  void boundsHoldWhateverTheSilentWouldHaveSaid() {
    deliver();

    var bounds = survey.waves().get(0).treatment().bounds().orElseThrow();

    assertThat(bounds.basic()).isEqualTo(new ScoreBounds.Range(0.25, 0.75));
    assertThat(bounds.mean()).isEqualTo(new ScoreBounds.Range(20 / 4.0, 26 / 4.0));
    assertThat(bounds.unknown()).isCloseTo(6 / 48.0, within(1e-12));
    assertThat(bounds.unscored()).isEqualTo(1);
  }

  @Test
  void anItemNobodyWasAskedLeavesNoScore() {
    survey.population("2024", "28", 8);
    var values = answers(12, 0, 20);
    values.remove(ITEMS.get(1));
    survey.add("2024", "A", "28", "ict_specialists:not_asked", values);

    assertThat(figure("SI_DI_BASIC").result()).isEqualTo(new Missing(Reason.NOT_ASKED));
  }

  private void deliver() {
    survey.population("2024", "28", 8);
    survey.add("2024", "A", "28", answers(12, 0, 21));
    survey.add("2024", "B", "28", answers(3, 2, 20));
    survey.add("2024", "C", "28", answers(3, 4, 40));
    survey.add("2024", "D", "28", answers(2, 0, 80));
  }

  /** The first items hold, the last are missing, those between do not hold. */
  private static TreeMap<String, Double> answers(int yes, int missing, double persons) {
    var values = new TreeMap<>(Map.of("persons", persons));
    for (int i = 0; i < ITEMS.size() - missing; i++) {
      values.put(ITEMS.get(i), i < yes ? 1.0 : 0.0);
    }
    return values;
  }

  private double[] points(SurveyWave wave) {
    return column(wave, "SI_DI_MEAN");
  }

  private double[] core(SurveyWave wave) {
    return column(wave, "SI_DI_CORE");
  }

  private double[] column(SurveyWave wave, String code) {
    var made =
        survey.plan.variables().stream()
            .filter(one -> one.indicator().code().equals(code))
            .findFirst()
            .orElseThrow();
    return wave.units().numbers(made.y());
  }

  private Computed computed(String code) {
    return figure(code).result().computed().orElseThrow();
  }

  private Figure figure(String code) {
    var described = survey.described();
    return new Estimation(described)
        .levels().figures().stream()
            .filter(one -> one.key().indicator().equals(code))
            .filter(one -> one.key().breakdown().equals(described.all()))
            .findFirst()
            .orElseThrow();
  }
}
