package nl.smartindustry.transform.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Statistic;
import nl.smartindustry.transform.derive.DerivedVariables;
import nl.smartindustry.transform.population.Dimensions;
import nl.smartindustry.transform.population.SurveyDesign;

/**
 * Indicators, surveys, dimensions and derived variables, checked against each other.
 *
 * @param models for small areas
 * @param scored codes of the indicators that rest on the digital intensity score
 */
public record IndicatorCatalogue(
    List<Indicator> indicators,
    List<SurveyDesign> surveys,
    Dimensions dimensions,
    DerivedVariables derived,
    List<SmallAreaModel> models,
    Set<String> scored) {
  /** Loads the catalogue; what does not fit together is refused by name, before Spark starts. */
  public static IndicatorCatalogue load(Definitions definitions) {
    var surveys = SurveyDesign.load(definitions);
    var periods =
        surveys.stream().collect(Collectors.toMap(SurveyDesign::table, SurveyDesign::period));
    var indicators = definitions.readList("indicators.yaml", Indicator.class);
    var derived = DerivedVariables.load(definitions, periods);
    var catalogue =
        new IndicatorCatalogue(
            indicators,
            surveys,
            Dimensions.load(definitions),
            derived,
            SmallAreaModel.load(definitions),
            scored(indicators, derived));
    new CatalogueCheck(definitions, catalogue).run();
    return catalogue;
  }

  private static Set<String> scored(List<Indicator> indicators, DerivedVariables derived) {
    return indicators.stream()
        .filter(indicator -> indicator.kind().isDirect())
        .filter(
            indicator ->
                indicator.measure().value().splits().stream()
                    .anyMatch(
                        split ->
                            derived.scores(
                                "Indicator '%s'".formatted(indicator.code()),
                                indicator.measure().source(),
                                indicator.measure().value().numerator(split))))
        .map(Indicator::code)
        .collect(Collectors.toSet());
  }

  public Indicator indicator(String code) {
    return indicators.stream()
        .filter(indicator -> indicator.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    ExitCode.DEFINITIONS,
                    "Indicator '%s': not found (known: %s)",
                    code,
                    indicators.stream().map(Indicator::code).toList()));
  }

  /** What the catalogue says of an indicator. */
  public Statistic statistic(Indicator indicator) {
    var measure = indicator.measure();
    var survey = survey(measure.source());
    return new Statistic(
        indicator.code(),
        indicator.group(),
        indicator.label(),
        indicator.population() == null ? survey.described() : indicator.population(),
        new Statistic.Measure(
            measure.kind().name(),
            measure.kind().name().toLowerCase(Locale.ROOT),
            measure.units().stream().map(UnitMeasure::name).toList(),
            List.of(survey.table()),
            null),
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
  public List<Indicator> direct(String table) {
    return indicators.stream()
        .filter(indicator -> indicator.kind().isDirect())
        .filter(indicator -> indicator.measure().source().equals(table))
        .toList();
  }

  /** The model that an indicator asks for, which it does; an unknown one is refused by name. */
  public SmallAreaModel smallAreaModel(Indicator indicator) {
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
  public List<List<String>> crossings(Indicator indicator) {
    return dimensions.crossings(indicator.publication().breakdowns());
  }

  /** The version of an indicator's definition in a period; {@code 1} where it has none. */
  public String version(Indicator indicator, String period) {
    return scored.contains(indicator.code())
        ? derived.intensity().version(period).map(version -> "DII " + version).orElse("DII")
        : "1";
  }
}
