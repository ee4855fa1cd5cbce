package nl.smartindustry.report.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.smartindustry.report.desk.PassportSources.Sources;
import nl.smartindustry.report.letter.FigurePlace;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Reason;

/** A cell explained as one object, for programs; numbers are unrounded. */
record PassportData(PassportWords words) {
  /** What is published of the cell, by name. */
  Map<String, Object> of(Explained cell) {
    var all = new LinkedHashMap<String, Object>();
    all.put("cell", cell.observed().key().address());
    all.put("state", cell.state());
    all.put("indicator", indicator(cell));
    all.put("dimensions", cell.observed().key().dimensions());
    all.put("printed", words.labels().language().text(cell.passport().printed()));
    if (cell.published()) {
      all.put("figure", figure(cell.passport()));
      all.put("quote", cell.passport().quote());
    } else {
      all.put("reason", cell.observed().cell().reason().map(Reason::code).orElse(""));
      all.put("coarser", cell.coarser().stream().map(this::coarser).toList());
    }
    all.put("other_periods", cell.periods());
    all.put("printed_in", cell.places().stream().map(PassportData::place).toList());
    all.put("notes", notes(cell.observed()));
    all.put("sources", cell.sources().files());
    all.put("derived_tables", cell.sources().derived());
    all.put("release", release(cell.release(), cell.sources()));
    return all;
  }

  private Map<String, Object> indicator(Explained cell) {
    var one = cell.indicator();
    var indicator = new LinkedHashMap<String, Object>();
    indicator.put("code", one.code());
    indicator.put("title", words.labels().language().of(one.label()));
    indicator.put("population", words.labels().language().of(one.population()));
    indicator.put("estimator", one.measure().estimator());
    indicator.put("precision_class", one.publication().precision());
    return indicator;
  }

  private static Map<String, Object> figure(Passport passport) {
    var observed = passport.observed();
    var estimate = observed.estimate();
    var figure = new LinkedHashMap<String, Object>();
    figure.put("OBS_VALUE", estimate.value());
    figure.put("SE", estimate.standardError());
    figure.put("CV", estimate.variationCoefficient());
    figure.put("CI_LOW", estimate.low());
    figure.put("CI_HIGH", estimate.high());
    figure.put("N_RESP", estimate.respondents());
    figure.put("N_POP", estimate.population());
    figure.put("SHARE_IMPUTED", observed.basis().imputed());
    figure.put("VERDICT", observed.basis().verdict());
    passport.near().ifPresent(words -> figure.put("protection", words));
    passport
        .letters()
        .of(observed)
        .ifPresent(before -> figure.put("letter_before", before.from().value()));
    return figure;
  }

  private static Map<String, Object> notes(Observation observed) {
    var notes = new LinkedHashMap<String, Object>();
    notes.put("OBS_STATUS", observed.cell().observationStatus());
    notes.put("CONF_STATUS", observed.cell().confidentialityStatus());
    notes.put("STATUS_NL", observed.notes().statusNl());
    notes.put("DEF_VERSION", observed.notes().definitionVersion());
    notes.put("BREAK_NOTE", observed.notes().breakNote());
    return notes;
  }

  private Map<String, Object> coarser(Observation one) {
    var coarser = new LinkedHashMap<String, Object>();
    coarser.put("cell", one.key().address());
    coarser.put("printed", words.printed(one));
    return coarser;
  }

  private static Map<String, Object> place(FigurePlace place) {
    var at = new LinkedHashMap<String, Object>();
    at.put("table", place.table());
    at.put("row", place.row().text());
    at.put("column", place.column().text());
    return at;
  }

  static Map<String, Object> release(Release of, Sources sources) {
    var manifest = of.manifest();
    var release = new LinkedHashMap<String, Object>();
    release.put("id", of.id());
    of.replaced().ifPresent(by -> release.put("replaced", by));
    of.retracted().ifPresent(reason -> release.put("retracted", reason));
    release.put("reference_date", manifest.provenance().referenceDate());
    release.put("status", manifest.statement().status());
    release.put("synthetic", manifest.statement().synthetic());
    release.put("definitions", manifest.provenance().definitions());
    release.put("definitions_are_current", sources.current());
    release.put("version", manifest.provenance().version());
    return release;
  }
}
