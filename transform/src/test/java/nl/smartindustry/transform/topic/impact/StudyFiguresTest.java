package nl.smartindustry.transform.topic.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.comparison.EffectCriteria.Conclusion;
import nl.smartindustry.transform.method.comparison.EffectCriteria.Diagnostics;
import nl.smartindustry.transform.method.comparison.EffectCriteria.Failing;
import nl.smartindustry.transform.method.comparison.EffectCriteria.Judgement;
import nl.smartindustry.transform.method.effect.Aggregate;
import nl.smartindustry.transform.method.effect.Aggregate.Kind;
import nl.smartindustry.transform.method.effect.PreTrend;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Missing;
import nl.smartindustry.transform.safe.Reason;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 60 participants against 240 others: 10% more, with an error of 2 log points. */
class StudyFiguresTest {
  private static final ImpactTopic TOPIC = ImpactTopic.load(Definitions.packaged());
  private static final Offset<Double> EXACT = within(1e-9);
  private static final Judgement ESTABLISHED = new Judgement(Conclusion.ESTABLISHED, List.of());
  private static final double ERROR = 0.02;

  @Test
  void anEstablishedEffectOfALogarithmIsAPercentageWithItsErrorAndItsInterval() {
    var effect = estimate(figures(ESTABLISHED), "_T");

    assertThat(effect.value()).isCloseTo(10, EXACT);
    assertThat(effect.standardError()).isCloseTo(110 * ERROR, EXACT);
    assertThat(effect.low())
        .isCloseTo(100 * (1.1 * Math.exp(-1.959963984540054 * ERROR) - 1), EXACT);
    assertThat(effect.high())
        .isCloseTo(100 * (1.1 * Math.exp(1.959963984540054 * ERROR) - 1), EXACT);
  }

  @Test
  void eachDistanceIsCalledByItsYearsBeforeOrSinceTheStart() {
    assertThat(figures(ESTABLISHED).keySet())
        .contains("years_before_2", "years_since_0", "years_since_1")
        .doesNotContain("years_since_2");
  }

  @ParameterizedTest
  @CsvSource({"NOT_ESTABLISHED, NOT_ESTABLISHED", "NOT_TESTABLE, NOT_TESTABLE"})
  void withoutAnEstablishedEffectThereIsAReasonAndWhatWasDetectable(
      Conclusion conclusion, Reason reason) {
    var figures = figures(new Judgement(conclusion, List.of(Failing.CHANCE)));

    for (var split : List.of("_T", "years_before_2", "years_since_0", "years_since_1", "matched")) {
      assertThat(figures.get(split).result()).as(split).isEqualTo(new Missing(reason));
    }
    assertThat(estimate(figures, "minimum_detectable").value())
        .isCloseTo(100 * Math.expm1(2.8 * ERROR), EXACT);
    assertThat(estimate(figures, "pre_trend_probability").value()).isEqualTo(0.4);
    assertThat(estimate(figures, "participants").value()).isEqualTo(60);
    assertThat(estimate(figures, "compared").value()).isEqualTo(240);
  }

  /** Without a comparison nothing is counted either: a 0 would be read as no participants. */
  @Test
  void withoutAComparisonNothingIsTestable() {
    var none = OptionalDouble.empty();
    var study =
        new Study(
            2023,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Diagnostics(0, 0, none, none, none));
    var figures =
        figures(study, new Judgement(Conclusion.NOT_TESTABLE, List.of(Failing.NO_ESTIMATE)));

    assertThat(figures.get("naive_premium").result())
        .isEqualTo(new Missing(Reason.NO_OBSERVATIONS));
    figures.remove("naive_premium");
    assertThat(figures.keySet())
        .containsExactlyInAnyOrder(
            "_T",
            "matched",
            "minimum_detectable",
            "pre_trend_probability",
            "participants",
            "compared");
    assertThat(figures.values())
        .allMatch(one -> one.result().equals(new Missing(Reason.NOT_TESTABLE)));
  }

  @Test
  void everyFigureWithANumberHasBothSidesBesideItAndRestsOnTheirNumbers() {
    var figures = figures(ESTABLISHED);

    for (var split :
        List.of("_T", "years_since_1", "minimum_detectable", "pre_trend_probability")) {
      var support = figures.get(split).support();
      assertThat(support.beside()).as(split).containsExactly(60L, 240L);
      assertThat(support.parts().keys())
          .as(split)
          .containsExactly(figures.get("participants").key(), figures.get("compared").key());
    }
  }

  @Test
  void anOutcomeAmongSeveralStandsUnderItsWordAndPointsStayPoints() {
    var technologies =
        new StudyFigures(indicator("SI_FL_DIDINV"), ImpactOutcome.TECHNOLOGIES, "definitief");
    var figures = bySplit(technologies.of(study(), ESTABLISHED, TOPIC.criteria()));

    assertThat(figures.keySet())
        .contains("technologies", "technologies_years_since_0", "technologies_participants")
        .allMatch(split -> split.startsWith("technologies"));
    assertThat(estimate(figures, "technologies").value()).isCloseTo(Math.log(1.1), EXACT);
    assertThat(estimate(figures, "technologies").standardError()).isCloseTo(ERROR, EXACT);
    assertThat(figures.get("technologies").key().unit()).isEqualTo("PTS");
  }

  private static Map<String, Figure> figures(Judgement judgement) {
    return figures(study(), judgement);
  }

  private static Map<String, Figure> figures(Study study, Judgement judgement) {
    var figures =
        new StudyFigures(indicator("SI_FL_DIDLP"), ImpactOutcome.LABOUR_PRODUCTIVITY, "definitief");
    return bySplit(figures.of(study, judgement, TOPIC.criteria()));
  }

  private static Study study() {
    var distances = List.of(at(OptionalInt.of(-2)), at(OptionalInt.of(0)), at(OptionalInt.of(1)));
    var probability = OptionalDouble.of(0.4);
    return new Study(
        2023,
        Optional.of(at(OptionalInt.empty())),
        distances,
        Optional.empty(),
        Optional.empty(),
        Optional.of(new PreTrend(1, 1, 0.4)),
        new Diagnostics(60, 300, OptionalDouble.empty(), probability, probability));
  }

  private static Aggregate at(OptionalInt distance) {
    var none = OptionalInt.empty();
    return new Aggregate(
        Kind.DYNAMIC, none, none, distance, Math.log(1.1), ERROR, new double[0], 60, 240);
  }

  private static Indicator indicator(String code) {
    return TOPIC.indicators().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Figure> bySplit(List<Figure> figures) {
    var bySplit = new TreeMap<String, Figure>();
    figures.forEach(one -> bySplit.put(one.key().breakdown().split(), one));
    return bySplit;
  }

  private static Estimate estimate(Map<String, Figure> figures, String split) {
    return figures.get(split).result().computed().orElseThrow().estimate();
  }
}
