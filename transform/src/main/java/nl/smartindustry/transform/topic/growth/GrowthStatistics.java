package nl.smartindustry.transform.topic.growth;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.Publication;
import nl.smartindustry.transform.topic.growth.NationalFigures.NationalFigure.Subject;

/**
 * The indicators of levels, growth and growth accounts.
 *
 * @param defined those of {@code growth.yaml}
 * @param growth of labour productivity, that the catalogue of surveys defines
 * @param levels of the structural business statistics
 * @param index of their enterprises
 * @param strata the dimension in which the statistics were sampled
 * @param series that hold the items of the accounts
 */
record GrowthStatistics(
    Map<Kind, Indicator> defined,
    Indicator growth,
    Indicator levels,
    Indicator index,
    String strata,
    Map<Item, String> series) {
  /** What {@code growth.yaml} calls a kind. */
  enum Kind {
    HOURLY_LEVEL,
    MULTIFACTOR,
    ICT_CAPITAL
  }

  /** The same indicator as the structural business statistics give it. */
  private record Surveyed(
      List<String> sources, String unit, String precision, String disclosure, String note) {
    Indicator of(Indicator one) {
      var at = one.publication();
      var measure = one.measure();
      return new Indicator(
          one.code(),
          one.group(),
          one.label(),
          one.population(),
          new Indicator.Measure(
              measure.kind(), measure.estimator(), List.of(unit), sources, measure.settings()),
          new Publication(
              at.breakdowns(),
              precision,
              disclosure,
              at.tier(),
              at.reference(),
              at.decimals(),
              note));
    }
  }

  /** What levels are made of: series of the accounts, and what the statistics have of them. */
  private record Levels(
      String output,
      String intermediate,
      @JsonProperty("value_added") String valueAdded,
      @JsonProperty("output_price") String outputPrice,
      @JsonProperty("intermediate_price") String intermediatePrice,
      String price,
      String hours,
      String persons,
      String strata,
      List<String> survey,
      @JsonProperty("survey_unit") String surveyUnit,
      @JsonProperty("survey_precision") String surveyPrecision,
      @JsonProperty("survey_disclosure") String surveyDisclosure,
      @JsonProperty("survey_note") String surveyNote,
      String growth) {
    void addTo(Map<Item, String> series) {
      series.put(Item.OUTPUT, output);
      series.put(Item.INTERMEDIATE, intermediate);
      series.put(Item.VALUE_ADDED, valueAdded);
      series.put(Item.OUTPUT_PRICE, outputPrice);
      series.put(Item.INTERMEDIATE_PRICE, intermediatePrice);
      series.put(Item.PRICE, price);
      series.put(Item.HOURS, hours);
      series.put(Item.PERSONS, persons);
    }

    Surveyed surveyed() {
      return new Surveyed(survey, surveyUnit, surveyPrecision, surveyDisclosure, surveyNote);
    }
  }

  /** What growth rests on: series of the accounts, and what the statistics have of it. */
  private record Accounts(
      @JsonProperty("labour_cost") String labourCost,
      @JsonProperty("ict_cost") String ictCost,
      @JsonProperty("other_cost") String otherCost,
      String composition,
      @JsonProperty("ict_services") String ictServices,
      @JsonProperty("other_services") String otherServices,
      List<String> survey,
      @JsonProperty("survey_unit") String surveyUnit,
      @JsonProperty("survey_precision") String surveyPrecision,
      @JsonProperty("survey_disclosure") String surveyDisclosure,
      @JsonProperty("survey_note") String surveyNote) {
    void addTo(Map<Item, String> series) {
      series.put(Item.LABOUR_COST, labourCost);
      series.put(Item.ICT_COST, ictCost);
      series.put(Item.OTHER_COST, otherCost);
      series.put(Item.COMPOSITION, composition);
      series.put(Item.ICT_SERVICES, ictServices);
      series.put(Item.OTHER_SERVICES, otherServices);
    }

    Surveyed surveyed() {
      return new Surveyed(survey, surveyUnit, surveyPrecision, surveyDisclosure, surveyNote);
    }
  }

  /** Loads the indicators; one of each kind, and a series for every item, or it is refused. */
  static GrowthStatistics load(Definitions definitions, IndicatorCatalogue catalogue) {
    var all = Indicator.load(definitions, "growth.yaml");
    var defined = new EnumMap<Kind, Indicator>(Kind.class);
    for (var kind : Kind.values()) {
      defined.put(kind, Indicator.only(all, kind));
    }
    var levels = defined.get(Kind.HOURLY_LEVEL).settings(Levels.class);
    var accounts = defined.get(Kind.MULTIFACTOR).settings(Accounts.class);
    var series = new EnumMap<Item, String>(Item.class);
    levels.addTo(series);
    accounts.addTo(series);
    return new GrowthStatistics(
        defined,
        catalogue.indicator(levels.growth()),
        levels.surveyed().of(defined.get(Kind.HOURLY_LEVEL)),
        accounts.surveyed().of(defined.get(Kind.MULTIFACTOR)),
        levels.strata(),
        series);
  }

  /** The indicator of a subject. */
  Indicator of(Subject subject) {
    return switch (subject) {
      case LEVEL -> defined.get(Kind.HOURLY_LEVEL);
      case GROWTH -> growth;
      case VALUE_ADDED, MULTIFACTOR -> defined.get(Kind.MULTIFACTOR);
      case ICT_CAPITAL -> defined.get(Kind.ICT_CAPITAL);
    };
  }

  /** How figures of the national accounts are published, whichever indicator they belong to. */
  Publication accounts() {
    return of(Subject.MULTIFACTOR).publication();
  }
}
