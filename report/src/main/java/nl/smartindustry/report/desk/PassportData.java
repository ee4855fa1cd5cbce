package nl.smartindustry.report.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.report.desk.Passport.Sources;
import nl.smartindustry.report.letter.FigurePlace;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Reason;

/** A passport as one JSON object, for programs; numbers are unrounded. */
record PassportData(PassportWords words) {
  private static final JsonMapper JSON = new JsonMapper();

  /** What is published of the cell, by name. */
  Map<String, Object> of(Passport passport) {
    var all = new LinkedHashMap<String, Object>();
    all.put("cell", passport.observed().key().address());
    all.put("state", passport.state());
    all.put("indicator", indicator(passport));
    all.put("dimensions", passport.observed().key().dimensions());
    all.put("printed", words.labels().language().text(passport.printed()));
    if (passport.published()) {
      all.put("figure", figure(passport.observed()));
      all.put("quote", new Quote(words, passport).sentence());
    } else {
      all.put("reason", passport.observed().cell().reason().map(Reason::code).orElse(""));
      all.put("coarser", passport.around().coarser().stream().map(this::coarser).toList());
    }
    all.put("other_periods", passport.around().periods());
    all.put("printed_in", passport.places().stream().map(PassportData::place).toList());
    all.put("notes", notes(passport.observed()));
    all.put("sources", passport.sources().files());
    all.put("derived_tables", passport.sources().derived());
    all.put("release", release(passport.release(), passport.sources()));
    return all;
  }

  static List<String> lines(Map<String, Object> all) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all).lines().toList();
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Map<String, Object> indicator(Passport passport) {
    var one = passport.indicator();
    var indicator = new LinkedHashMap<String, Object>();
    indicator.put("code", one.code());
    indicator.put("title", one.label().nl());
    indicator.put("population", one.population().nl());
    indicator.put("estimator", one.measure().estimator());
    indicator.put("precision_class", one.publication().precision());
    return indicator;
  }

  private static Map<String, Object> figure(Observation observed) {
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
    release.put("reference_date", manifest.provenance().referenceDate());
    release.put("status", manifest.statement().status());
    release.put("synthetic", manifest.statement().synthetic());
    release.put("definitions", manifest.provenance().definitions());
    release.put("definitions_are_current", sources.current());
    release.put("version", manifest.provenance().version());
    return release;
  }
}
