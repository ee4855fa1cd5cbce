package nl.smartindustry.transform.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.FieldType;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Known;
import nl.smartindustry.ingest.definition.Refusal;

/** Refuses, by name, a catalogue whose parts do not fit together. */
record CatalogueCheck(Definitions definitions, IndicatorCatalogue catalogue, PublishedCodes codes) {
  CatalogueCheck(Definitions definitions, IndicatorCatalogue catalogue) {
    this(definitions, catalogue, PublishedCodes.load(definitions));
  }

  void run() {
    Map<String, List<String>> columns = new HashMap<>();
    definitions.each(
        SurveyDesign.FILE,
        catalogue.surveys(),
        survey -> {
          columns.put(survey.table(), columns(survey));
          checkPopulation(survey);
        });
    catalogue.surveys().forEach(survey -> checkSizes(survey, columns.get(survey.table())));
    definitions.each(
        IndicatorCatalogue.FILE, catalogue.indicators(), indicator -> check(indicator, columns));
    for (var one : catalogue.breaks().breaks()) {
      var what = "Break '%s'".formatted(one.name());
      one.sources().forEach(table -> IndicatorCodes.requireTable(definitions, what, table));
    }
  }

  private List<String> columns(SurveyDesign survey) {
    var known = new ArrayList<>(contract(survey.table()).withProvenance().names());
    survey.modules().forEach(module -> known.addAll(contract(module).names()));
    known.addAll(survey.named().keySet());
    return catalogue.derived().check(survey.table(), known);
  }

  private void checkPopulation(SurveyDesign survey) {
    var what = "Survey '%s'".formatted(survey.table());
    codes.require(what, "ACTIVITY", survey.strata().activity());
    codes.require(what, "FREQ", survey.frequency());
    if (!survey.weighted()) {
      checkFrame(what, contract(survey.frame()));
    }
    var known = placing(survey);
    Expressions.require(what, survey.population(), known);
    Stream.concat(survey.strata().by().stream(), survey.strata().pool().stream())
        .forEach(name -> checkDimension(what, name, known));
    var calibration = survey.treatment().calibration();
    calibration.dimensions().forEach(name -> checkDimension(what + ", margin", name, known));
    Stream.concat(calibration.sums().stream(), calibration.ease().stream())
        .forEach(one -> Expressions.require(what + ", calibration", one, known));
    survey.treatment().dimensions().forEach(name -> checkDimension(what, name, known));
    checkItems(what, survey);
    if (survey.table().equals(catalogue.derived().intensity().table())) {
      checkFilling(known);
    }
    var fields = survey.fields();
    Stream.of(
            survey.period(),
            fields.response(),
            fields.persons(),
            fields.turnover(),
            fields.weight(),
            fields.turnoverWeight(),
            fields.status())
        .filter(field -> field != null)
        .forEach(contract(survey.table())::field);
  }

  /** A frame has a row for each of its enterprises and periods, both named by texts. */
  private static void checkFrame(String what, Contract frame) {
    for (var name : List.of("period", "enterprise_id")) {
      var type = frame.field(name).type();
      if (type != FieldType.TEXT) {
        throw Refusal.definitions(
            "%s: frame '%s' has field '%s' of type '%s' (text)", what, frame.table(), name, type);
      }
    }
  }

  /** The columns that say where an enterprise lies in the population. */
  private List<String> placing(SurveyDesign survey) {
    var known = new ArrayList<>(contract(survey.populationTable()).names());
    survey
        .named()
        .forEach(
            (name, expression) -> {
              var what = "Survey '%s', column '%s'".formatted(survey.table(), name);
              Expressions.require(what, expression, contract(survey.table()).names());
              known.add(name);
            });
    return known;
  }

  private static void checkSizes(SurveyDesign survey, List<String> known) {
    var what = "Survey '%s', imputation".formatted(survey.table());
    survey.treatment().sizes().forEach(size -> Expressions.require(what, size, known));
  }

  private void checkFilling(List<String> known) {
    var filling = catalogue.derived().intensity().imputation();
    if (filling != null) {
      var what = "Digital intensity, imputation";
      Expressions.require(what, filling.by(), known);
      filling.within().forEach(name -> checkDimension(what, name, known));
    }
  }

  /** A treated item that no figure reads would be treated in vain. */
  private void checkItems(String what, SurveyDesign survey) {
    var fields = survey.fields();
    var read = new HashSet<>(Arrays.asList(fields.persons(), fields.turnover()));
    for (var indicator : catalogue.direct(survey.table())) {
      var measure = catalogue.measure(indicator.code());
      read.addAll(measure.numerators());
      read.add(measure.value().denominator());
    }
    for (var item : survey.treatment().items()) {
      if (!read.contains(item)) {
        throw Refusal.definitions(
            "%s, treatment: item '%s' is of no indicator or field (a numerator, a denominator or a"
                + " size)",
            what, item);
      }
    }
  }

  private void checkDimension(String what, String name, List<String> known) {
    var dimension = catalogue.dimensions().dimension(name);
    Expressions.require("%s, dimension '%s'".formatted(what, name), dimension.value(), known);
  }

  private void check(Indicator indicator, Map<String, List<String>> columns) {
    var what = "Indicator '%s'".formatted(indicator.code());
    var measure = catalogue.measure(indicator.code());
    var survey = catalogue.survey(measure.source());
    var frame = placing(survey);
    catalogue.crossings(indicator).stream()
        .flatMap(List::stream)
        .forEach(name -> checkDimension(what, name, frame));
    measure.published().forEach(unit -> codes.require(what, "UNIT_MEASURE", unit.name()));
    measure.splits().forEach(split -> codes.require(what, "BREAKDOWN", split));
    measure.of().values().forEach(code -> checkLevel(what, survey, code));
    measure.of().keySet().forEach(code -> codes.require(what, "TECH", code));
    measure.contrast().forEach(code -> codes.require(what, "SIZE", code));
    if (measure.kind().isDirect()) {
      checkValue(what, measure, columns.get(measure.source()));
      measure.units().forEach(unit -> checkUnit(what, unit, survey));
    }
    var model = catalogue.smallAreas().get(indicator.code());
    if (model != null) {
      new SmallAreaCheck(catalogue, model).require(what, measure);
      model.dimensions().forEach(name -> checkDimension(what + ", small areas", name, frame));
    }
  }

  /** What an indicator is made of is computed from the same survey. */
  private void checkLevel(String what, SurveyDesign survey, String code) {
    var source = catalogue.measure(code).source();
    if (!source.equals(survey.table())) {
      throw Refusal.definitions(
          "%s: made of '%s' of survey '%s' (of survey '%s')", what, code, source, survey.table());
    }
  }

  private void checkValue(String what, SurveyMeasure measure, List<String> known) {
    for (var numerator : measure.numerators()) {
      Expressions.require(what, numerator, known);
      catalogue.derived().checkScore(what, measure.source(), numerator);
    }
    if (measure.value().deflator() != null) {
      catalogue.dimensions().dimension(measure.value().deflator().by());
    }
    if (measure.value().among() != null) {
      Expressions.require(what, measure.value().among(), known);
    }
    if (measure.value().denominator() != null) {
      Expressions.require(what, measure.value().denominator(), known);
    }
  }

  private static void checkUnit(String what, UnitMeasure unit, SurveyDesign survey) {
    var field =
        switch (unit.weighing()) {
          case ENTERPRISES -> "";
          case PERSONS -> survey.fields().persons();
          case TURNOVER -> survey.fields().turnover();
        };
    if (field == null) {
      throw Refusal.definitions(
          "%s: unit %s, but survey '%s' names no such size", what, unit.name(), survey.table());
    }
  }

  private Contract contract(String table) {
    return Contract.load(definitions, table);
  }

  /** Refuses, by name, a request for small areas that no model or register can answer. */
  record SmallAreaCheck(IndicatorCatalogue catalogue, SmallAreaModel model) {
    void require(String what, SurveyMeasure measure) {
      if (measure.kind() != Kind.SHARE
          || !measure.units().contains(UnitMeasure.PC_ENT)
          || measure.value().denominator() != null
          || catalogue.survey(measure.source()).weighted()) {
        throw Refusal.definitions(
            "%s, small areas '%s': a share of the enterprises of a frame is needed (SHARE, PC_ENT,"
                + " no denominator, a survey with a frame)",
            what, model.name());
      }
      model.areas().forEach(catalogue.dimensions()::requirePublished);
      model.covariates().forEach(this::checkCodes);
    }

    private void checkCodes(SmallAreaModel.Covariate covariate) {
      var known = catalogue.dimensions().dimension(covariate.dimension()).codes();
      for (var code : covariate.codes()) {
        if (!known.isEmpty() && !known.contains(code)) {
          throw Refusal.definitions(
              "Small areas '%s', covariate '%s': unknown code '%s' %s",
              model.name(), covariate.dimension(), code, Known.of(code, known));
        }
      }
    }
  }
}
