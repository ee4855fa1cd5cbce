package nl.smartindustry.transform.catalogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * Indicators, surveys, dimensions and derived variables, checked against each other.
 *
 * @param models for small areas
 * @param scores by code of the indicators that rest on a digital intensity score, which one
 * @param breaks of the series
 */
public record IndicatorCatalogue(
    List<SurveyIndicator> indicators,
    List<SurveyDesign> surveys,
    Dimensions dimensions,
    DerivedVariables derived,
    List<SmallAreaModel> models,
    Map<String, String> scores,
    Breaks breaks) {
  /** Loads the catalogue; what does not fit together is refused by name, before Spark starts. */
  public static IndicatorCatalogue load(Definitions definitions) {
    var surveys = SurveyDesign.load(definitions);
    var periods =
        surveys.stream().collect(Collectors.toMap(SurveyDesign::table, SurveyDesign::period));
    var indicators = definitions.readList("indicators.yaml", SurveyIndicator.class);
    var derived = DerivedVariables.load(definitions, periods);
    var catalogue =
        new IndicatorCatalogue(
            indicators,
            surveys,
            Dimensions.load(definitions),
            derived,
            SmallAreaModel.load(definitions),
            scores(indicators, derived),
            Breaks.load(definitions));
    new CatalogueCheck(definitions, catalogue).run();
    return catalogue;
  }

  private static Map<String, String> scores(
      List<SurveyIndicator> indicators, DerivedVariables derived) {
    var scores = new TreeMap<String, String>();
    for (var indicator : indicators) {
      var what = "Indicator '%s'".formatted(indicator.code());
      var measure = indicator.measure();
      var splits = measure.value() == null ? List.<String>of() : measure.value().splits();
      for (var split : splits) {
        derived
            .score(what, measure.source(), measure.value().numerator(split))
            .ifPresent(score -> scores.put(indicator.code(), score));
      }
    }
    return scores;
  }

  public SurveyIndicator indicator(String code) {
    return indicators.stream()
        .filter(indicator -> indicator.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    ExitCode.DEFINITIONS,
                    "Indicator '%s': not found (known: %s)",
                    code,
                    indicators.stream().map(SurveyIndicator::code).toList()));
  }

  /** What the catalogue says of an indicator. */
  public Indicator statistic(SurveyIndicator indicator) {
    var measure = indicator.measure();
    var survey = survey(measure.source());
    return new Indicator(
        indicator.code(),
        indicator.group(),
        indicator.label(),
        indicator.population() == null ? survey.described() : indicator.population(),
        new Indicator.Measure(
            measure.kind().name(),
            measure.kind().name().toLowerCase(Locale.ROOT),
            measure.published().stream().map(UnitMeasure::name).toList(),
            List.of(survey.table()),
            JsonNodeFactory.instance.objectNode().put(Breaks.SMALLEST, survey.smallest())),
        indicator.publication());
  }

  /** The survey that asks for technologies: the one whose answers make digital intensity. */
  public SurveyDesign technologies() {
    return survey(derived.intensity().table());
  }

  /** The survey of a table. */
  public SurveyDesign survey(String table) {
    return surveys.stream()
        .filter(survey -> survey.table().equals(table))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    ExitCode.DEFINITIONS,
                    "Survey '%s': not found (known: %s)",
                    table,
                    surveys.stream().map(SurveyDesign::table).toList()));
  }

  /** The indicators estimated from the microdata of a survey. */
  public List<SurveyIndicator> direct(String table) {
    return indicators.stream()
        .filter(indicator -> indicator.kind().isDirect())
        .filter(indicator -> indicator.measure().source().equals(table))
        .toList();
  }

  /** The model that an indicator asks for, which it does; an unknown one is refused by name. */
  public SmallAreaModel smallAreaModel(SurveyIndicator indicator) {
    return models.stream()
        .filter(model -> model.name().equals(indicator.smallAreas()))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    ExitCode.DEFINITIONS,
                    "Indicator '%s': small areas '%s' not found (known: %s)",
                    indicator.code(),
                    indicator.smallAreas(),
                    models.stream().map(SmallAreaModel::name).toList()));
  }

  /** The crossings in which an indicator is published. */
  public List<List<String>> crossings(SurveyIndicator indicator) {
    return dimensions.crossings(indicator.publication().breakdowns());
  }

  /** The version of an indicator's definition in a period; {@code 1} where it has none. */
  public String version(SurveyIndicator indicator, String period) {
    return switch (scores.getOrDefault(indicator.code(), "")) {
      case DigitalIntensity.POINTS ->
          derived.intensity().version(period).map(version -> "DII" + version).orElse("DII");
      case DigitalIntensity.CORE -> "DII_CORE";
      default -> "1";
    };
  }

  /**
   * Whether two periods of an indicator may be set against each other.
   *
   * @throws Refusal where its definition changed or its series breaks between them, by the name of
   *     the indicator, both versions and the indicator that bridges them, or the break
   */
  public void requireComparable(SurveyIndicator indicator, String earlier, String later) {
    obstacle(indicator, earlier, later)
        .ifPresent(
            why -> {
              throw Refusal.of(
                  ExitCode.DEFINITIONS,
                  "Indicator '%s': %s and %s are not one series: %s",
                  indicator.code(),
                  earlier,
                  later,
                  why);
            });
  }

  /** Why two periods of an indicator are not of one series; empty where they are. */
  public Optional<String> obstacle(SurveyIndicator indicator, String earlier, String later) {
    var before = version(indicator, earlier);
    var after = version(indicator, later);
    if (!before.equals(after)) {
      return Optional.of("%s and %s (across versions: %s)".formatted(before, after, bridges()));
    }
    return breaks
        .between(statistic(indicator), earlier, later)
        .map(found -> "break '%s'".formatted(found.name()));
  }

  /** The indicators that hold across the versions of the score. */
  private List<String> bridges() {
    return scores.entrySet().stream()
        .filter(entry -> entry.getValue().equals(DigitalIntensity.CORE))
        .map(Map.Entry::getKey)
        .toList();
  }
}
