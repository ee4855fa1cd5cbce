package nl.smartindustry.transform.catalogue;

import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/** Refuses, by name, a request for small areas that no model or register can answer. */
record SmallAreaCheck(IndicatorCatalogue catalogue) {
  /** The model an indicator asks for, with every name in it known. */
  SmallAreaModel require(SurveyIndicator indicator, SurveyDesign survey) {
    var model = catalogue.smallAreaModel(indicator);
    if (indicator.kind() != Kind.SHARE
        || !indicator.measure().units().contains(UnitMeasure.PC_ENT)
        || indicator.measure().value().denominator() != null
        || survey.weighted()) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Indicator '%s', small areas '%s': a share of the enterprises of a frame is needed"
              + " (SHARE, PC_ENT, no denominator, a survey with a frame)",
          indicator.code(),
          model.name());
    }
    for (var area : model.areas()) {
      catalogue.dimensions().requirePublished(area);
    }
    model.covariates().forEach(covariate -> checkCodes(model, covariate));
    return model;
  }

  private void checkCodes(SmallAreaModel model, SmallAreaModel.Covariate covariate) {
    var known = catalogue.dimensions().dimension(covariate.dimension()).codes();
    for (var code : covariate.codes()) {
      if (!known.isEmpty() && !known.contains(code)) {
        throw Refusal.of(
            ExitCode.DEFINITIONS,
            "Small areas '%s', covariate '%s': unknown code '%s' (known: %s)",
            model.name(),
            covariate.dimension(),
            code,
            known);
      }
    }
  }
}
