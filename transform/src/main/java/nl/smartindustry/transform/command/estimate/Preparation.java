package nl.smartindustry.transform.command.estimate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.command.estimate.EstimateSpec.ResponseSpec;
import nl.smartindustry.transform.command.file.SourceTable;
import nl.smartindustry.transform.method.calibration.Calibrated;
import nl.smartindustry.transform.method.calibration.Margin;
import nl.smartindustry.transform.method.calibration.MarginTotals;
import nl.smartindustry.transform.method.calibration.TotalsTable;
import nl.smartindustry.transform.method.inference.Weighting;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.method.sample.ResponseOutcome;
import nl.smartindustry.transform.method.sample.SampleDesign;
import nl.smartindustry.transform.survey.wave.ItemTreatment;
import nl.smartindustry.transform.survey.wave.ItemTreatment.Sizes;
import nl.smartindustry.transform.survey.wave.Respondents;
import nl.smartindustry.transform.survey.wave.WaveCalibration;

/** From the units of a file to a sample with weights: design, response, imputation, calibration. */
record Preparation(EstimateSpec spec, SourceTables tables) {
  /**
   * A wave.
   *
   * @param designFrame the population to count strata in; empty where columns hold their sizes
   * @param marginFrame the population of the margins; null where totals stand in for it
   */
  PreparedWave wave(SourceTable sample, Optional<Microdata> designFrame, DataFile marginFrame) {
    checkMargins(sample);
    var design = spec.sample().design().of(sample, designFrame);
    var units = respondents(sample.data(), design);
    var data = units.of(sample.data());
    var steps = new ItemTreatment(units, names(data), item -> null);
    var imputed = steps.impute(data, spec.treatment().imputation(), Sizes.REPORTED);
    var calibrated = spec.calibration().map(asked -> calibrated(asked, units, data, marginFrame));
    Weighting weighting = calibrated.map(units::weighting).orElseGet(units::weighting);
    var rules = spec.treatment().winsorisation();
    var treated = steps.winsorise(imputed, rules, weighting.weights());
    return PreparedWave.of(units, treated, weighting, calibrated, spec.questions());
  }

  private Respondents respondents(Microdata data, SampleDesign design) {
    if (spec.sample().response().isEmpty()) {
      return Respondents.all(design);
    }
    var rule = spec.treatment().response();
    var groups = rule.groups().isEmpty() ? null : data.crossing(rule.groups()).codes();
    var outcomes = outcomes(data, spec.sample().response().get());
    return Respondents.of(design, outcomes, groups, rule.adjustment());
  }

  private static ResponseOutcome[] outcomes(Microdata data, ResponseSpec response) {
    var codes = data.codes(response.column());
    for (var level : response.answered()) {
      if (!codes.levels().contains(level)) {
        throw Refusal.definitions(
            "response, answered: unknown level '%s' of '%s' (found %s)",
            level, response.column(), codes.levels());
      }
    }
    return IntStream.range(0, codes.size())
        .mapToObj(k -> response.outcome(codes.level(k)))
        .toArray(ResponseOutcome[]::new);
  }

  /** Of the units, for those that lend values to each other; none where nothing is imputed. */
  private String[] names(Microdata data) {
    if (spec.treatment().imputation().isEmpty()) {
      return new String[0];
    }
    var id = spec.sample().id();
    var ids = id == null ? null : data.codes(id);
    return IntStream.range(0, data.size())
        .mapToObj(k -> ids == null ? "%09d".formatted(k) : ids.level(k))
        .toArray(String[]::new);
  }

  /** Units that did not answer may lack what margins ask. */
  private void checkMargins(SourceTable sample) {
    if (spec.calibration().isEmpty() || spec.sample().response().isPresent()) {
      return;
    }
    for (var margin : spec.calibration().get().plainMargins()) {
      margin.by().forEach(sample::completeCodes);
    }
    var q = spec.calibration().get().q();
    if (q != null) {
      sample.completeNumbers(q, 0);
    }
  }

  private Calibrated calibrated(
      CalibrationSpec asked, Respondents units, Microdata data, DataFile frame) {
    var calibration = new WaveCalibration(asked.rule(), units);
    return frame == null
        ? calibration.solve(data, asked.plainMargins(), totals(asked))
        : calibration.toPopulation(data, tables.marginFrame(frame).data(), null);
  }

  private MarginTotals totals(CalibrationSpec asked) {
    if (asked.totals() != null) {
      return read(asked.totals(), asked.plainMargins());
    }
    Map<String, Double> all = new LinkedHashMap<>();
    for (var margin : asked.margins()) {
      all.putAll(read(margin.totals(), List.of(margin.margin())).totals());
    }
    return new MarginTotals("the totals of the margins", all);
  }

  private MarginTotals read(DataFile file, List<Margin> margins) {
    var wanted = new WantedColumns().number("total");
    margins.forEach(margin -> wanted.texts(margin.by()));
    if (tables.source(file).header().contains("sum")) {
      wanted.text("sum");
    }
    return TotalsTable.read(tables.plain(file, wanted).data(), margins);
  }
}
