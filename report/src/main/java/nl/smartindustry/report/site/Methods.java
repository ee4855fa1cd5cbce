package nl.smartindustry.report.site;

import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.IndicatorCodes;
import nl.smartindustry.transform.safe.Observation;

/** How figures are made, in plain words, from {@code method.yaml}. */
record Methods(List<Method> all) {
  private static final String FILE = "method.yaml";

  /**
   * One method.
   *
   * @param formula in the notation of the method's own page; null for none
   * @param symbols what its letters stand for; null without a formula
   * @param citations where it comes from
   * @param used by which figures; null for all
   */
  record Method(
      String code,
      Map<String, String> title,
      Map<String, String> text,
      String formula,
      Map<String, String> symbols,
      List<String> citations,
      Used used) {
    Method {
      citations = citations == null ? List.of() : List.copyOf(citations);
    }

    /** The page of the method. */
    String file() {
      return "method-" + code + ".html";
    }

    private boolean names(String estimator) {
      return used != null && used.estimators != null && used.estimators.contains(estimator);
    }

    /** Whether it says how an indicator is estimated. */
    boolean estimates(Indicator indicator) {
      return names(indicator.measure().estimator()) && used.by(indicator);
    }

    /** Whether one of the figures of an indicator rests on it. */
    boolean makes(Indicator indicator, List<Observation> figures) {
      return used == null || used.by(indicator) && figures.stream().anyMatch(used::in);
    }
  }

  /**
   * By which figures a method is used; what is null asks nothing.
   *
   * @param estimators of indicators
   * @param sources of indicators: one of these
   * @param breakdown how the code of a breakdown begins
   * @param imputed whether some of the answers are imputed
   * @param tested whether it is a change that was tested
   */
  record Used(
      List<String> estimators,
      List<String> sources,
      String breakdown,
      Boolean imputed,
      Boolean tested) {
    private boolean by(Indicator indicator) {
      var measure = indicator.measure();
      return (estimators == null || estimators.contains(measure.estimator()))
          && (sources == null || measure.sources().stream().anyMatch(sources::contains));
    }

    private boolean in(Observation figure) {
      var basis = figure.basis();
      return (breakdown == null || figure.key().breakdown().split().startsWith(breakdown))
          && (imputed == null || basis.imputed() != null && basis.imputed() > 0)
          && (tested == null || basis.verdict() != null);
    }
  }

  /** Refuses, by name, words that lack a language. */
  static Methods load(Definitions definitions) {
    var methods = new Methods(definitions.readList(FILE, Method.class));
    for (var one : methods.all) {
      if (one.used != null && one.used.sources != null) {
        var what = "Method '%s'".formatted(one.code);
        one.used.sources.forEach(table -> IndicatorCodes.requireTable(definitions, what, table));
      }
      for (var language : Language.values()) {
        Written.in(FILE, language, "title of '" + one.code + "'", one.title);
        Written.in(FILE, language, "text of '" + one.code + "'", one.text);
        if (one.formula != null) {
          Written.in(FILE, language, "symbols of '" + one.code + "'", one.symbols);
        }
      }
    }
    return methods;
  }

  /** Refuses, by name, an estimator of which no method says what it is. */
  void require(List<Indicator> indicators) {
    for (var indicator : indicators) {
      var estimator = indicator.measure().estimator();
      if (all.stream().noneMatch(one -> one.names(estimator))) {
        throw Refusal.definitions(
            "Definition '%s': no method has estimator '%s' (of indicator '%s')",
            FILE, estimator, indicator.code());
      }
    }
  }
}
