package nl.smartindustry.transform.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Known;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * Every indicator, whichever mechanism computes it, with the surveys, dimensions and derived
 * variables that the estimator of surveys needs; checked against each other.
 *
 * @param measures by code, what that estimator needs to know of an indicator that it computes
 * @param smallAreas by code, the model of an indicator that has figures of small areas
 * @param breaks of the series
 */
public record IndicatorCatalogue(
    List<Indicator> indicators,
    Map<String, SurveyMeasure> measures,
    List<SurveyDesign> surveys,
    Dimensions dimensions,
    DerivedVariables derived,
    Map<String, SmallAreaModel> smallAreas,
    Breaks breaks) {
  static final String FILE = "indicators.yaml";

  public IndicatorCatalogue {
    indicators = List.copyOf(indicators);
    var codes = new HashSet<String>();
    for (var indicator : indicators) {
      if (!codes.add(indicator.code())) {
        throw Refusal.definitions("Indicator '%s': defined twice", indicator.code());
      }
    }
  }

  /**
   * Loads what the estimator of surveys computes; what does not fit together is refused by name,
   * before Spark starts.
   */
  public static IndicatorCatalogue load(Definitions definitions) {
    var rows = definitions.readList(FILE, Row.class);
    var surveys = SurveyDesign.load(definitions);
    var periods =
        surveys.stream().collect(Collectors.toMap(SurveyDesign::table, SurveyDesign::period));
    var measures = new LinkedHashMap<String, SurveyMeasure>();
    rows.forEach(row -> measures.put(row.code, row.measure));
    var indicators = new ArrayList<Indicator>();
    definitions.each(
        FILE, rows, row -> indicators.add(row.indicator(survey(surveys, row.measure.source()))));
    var catalogue =
        new IndicatorCatalogue(
            indicators,
            measures,
            surveys,
            Dimensions.load(definitions),
            DerivedVariables.load(definitions, periods),
            models(rows, SmallAreaModel.load(definitions)),
            Breaks.load(definitions));
    new CatalogueCheck(definitions, catalogue).run();
    return catalogue;
  }

  /** The same with indicators that other mechanisms compute; a code twice is refused by name. */
  public IndicatorCatalogue with(List<Indicator> others) {
    var all = new ArrayList<>(indicators);
    all.addAll(others);
    return new IndicatorCatalogue(all, measures, surveys, dimensions, derived, smallAreas, breaks);
  }

  /**
   * An indicator in {@code indicators.yaml}.
   *
   * @param population of which enterprises, where that is not everyone its survey is about; or null
   * @param smallAreas the model in {@code small_areas.yaml} that gives it for small areas, or null
   */
  record Row(
      String code,
      String group,
      Label label,
      SurveyMeasure measure,
      Publication publication,
      Label population,
      @JsonProperty("small_areas") String smallAreas) {
    Row {
      if (code == null || group == null || measure == null || publication == null) {
        throw Refusal.definitions("Indicator '%s': needs group, measure and publication", code);
      }
      measure.check(code);
    }

    Indicator indicator(SurveyDesign survey) {
      var kind = measure.kind().name();
      return new Indicator(
          code,
          group,
          label,
          population == null ? survey.described() : population,
          new Indicator.Measure(
              kind,
              kind.toLowerCase(Locale.ROOT),
              measure.published().stream().map(UnitMeasure::name).toList(),
              List.of(survey.table()),
              null),
          publication);
    }
  }

  private static Map<String, SmallAreaModel> models(List<Row> rows, List<SmallAreaModel> known) {
    var models = new TreeMap<String, SmallAreaModel>();
    for (var row : rows) {
      if (row.smallAreas != null) {
        var what = "Indicator '%s': small areas".formatted(row.code);
        models.put(row.code, find(what, row.smallAreas, known, SmallAreaModel::name));
      }
    }
    return models;
  }

  /** An indicator; one that no definition has is refused by name. */
  public Indicator indicator(String code) {
    return find("Indicator", code, indicators, Indicator::code);
  }

  /** What the estimator of surveys needs to know of an indicator that it computes. */
  public SurveyMeasure measure(String code) {
    return measures.get(indicator(code).code());
  }

  /** The code of ACTIVITY for the whole population of an indicator. */
  public String activity(Indicator indicator) {
    var measure = measures.get(indicator.code());
    return measure == null
        ? Dimensions.MANUFACTURING
        : survey(measure.source()).strata().activity();
  }

  /** The survey that asks for technologies: the one whose answers make digital intensity. */
  public SurveyDesign technologies() {
    return survey(derived.intensity().table());
  }

  /** The survey of a table. */
  public SurveyDesign survey(String table) {
    return survey(surveys, table);
  }

  private static SurveyDesign survey(List<SurveyDesign> surveys, String table) {
    return find("Survey", table, surveys, SurveyDesign::table);
  }

  private static <T> T find(String what, String name, List<T> known, Function<T, String> named) {
    return known.stream()
        .filter(one -> named.apply(one).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.definitions(
                    "%s '%s': not found %s",
                    what, name, Known.of(name, known.stream().map(named).toList())));
  }

  /** The indicators of a survey, estimated from its microdata or from other indicators of it. */
  public List<Indicator> of(String table) {
    return indicators.stream()
        .filter(one -> measures.containsKey(one.code()))
        .filter(one -> measures.get(one.code()).source().equals(table))
        .toList();
  }

  /** The indicators estimated from the microdata of a survey. */
  public List<Indicator> direct(String table) {
    return of(table).stream().filter(one -> measures.get(one.code()).kind().isDirect()).toList();
  }

  /** The crossings in which an indicator is published. */
  public List<List<String>> crossings(Indicator indicator) {
    return dimensions.crossings(indicator.publication().breakdowns());
  }

  /** The digital intensity score that an indicator rests on; empty for the others. */
  public Optional<String> score(Indicator indicator) {
    var measure = measures.get(indicator.code());
    return measure == null || !measure.source().equals(derived.intensity().table())
        ? Optional.empty()
        : measure.numerators().stream().filter(DigitalIntensity.SCORES::contains).findFirst();
  }

  /** The version of an indicator's definition in a period; {@code 1} where it has none. */
  public String version(Indicator indicator, String period) {
    return switch (score(indicator).orElse("")) {
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
  public void requireComparable(Indicator indicator, String earlier, String later) {
    obstacle(indicator, earlier, later)
        .ifPresent(
            why -> {
              throw Refusal.definitions(
                  "Indicator '%s': %s and %s are not one series: %s",
                  indicator.code(), earlier, later, why);
            });
  }

  /** Why two periods of an indicator are not of one series; empty where they are. */
  public Optional<String> obstacle(Indicator indicator, String earlier, String later) {
    var before = version(indicator, earlier);
    var after = version(indicator, later);
    if (!before.equals(after)) {
      return Optional.of("%s and %s (across versions: %s)".formatted(before, after, bridges()));
    }
    return breakBetween(indicator, earlier, later)
        .map(found -> "break '%s'".formatted(found.name()));
  }

  /** The first break between two periods of an indicator. */
  public Optional<Break> breakBetween(Indicator indicator, String earlier, String later) {
    var measure = measures.get(indicator.code());
    int smallest = measure == null ? 0 : survey(measure.source()).smallest();
    return breaks.between(indicator.measure().sources(), smallest, earlier, later);
  }

  /** The indicators that hold across the versions of the score. */
  private List<String> bridges() {
    return indicators.stream()
        .filter(one -> score(one).filter(DigitalIntensity.CORE::equals).isPresent())
        .map(Indicator::code)
        .toList();
  }
}
