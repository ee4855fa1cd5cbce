package nl.smartindustry.report.desk;

import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.Label;

/** The words of a passport in one language, from {@code explain.yaml}, which has them in all. */
record ExplainWords(Language language, File file) {
  private static final String FILE = "explain.yaml";

  /** Whose names are those of the program; the others are of what is published. */
  private static final List<String> CLOSED =
      List.of("fields", "lines", "absent", "rules", "quotes");

  /**
   * The file; slots stand in braces.
   *
   * @param absent why there is no figure and what would give one, by reason
   * @param rules what suppresses a cell, by the last word of its rule
   * @param estimators how a figure is computed, by the catalogue's word
   * @param spoken a value as it is said, by unit
   * @param quotes the parts of the sentence to quote
   */
  record File(
      Map<String, Label> fields,
      Map<String, Label> lines,
      Map<String, Label> absent,
      Map<String, Label> rules,
      Map<String, Label> estimators,
      Map<String, Label> spoken,
      Map<String, Label> quotes) {}

  static ExplainWords load(Definitions definitions, Language language) {
    return new ExplainWords(language, definitions.read(FILE, File.class));
  }

  /** Refuses, by name, words that nothing asks for and those that lack for what is published. */
  static void check(Definitions definitions, List<Indicator> indicators) {
    definitions
        .names(FILE)
        .require(CLOSED)
        .requireKnown(
            "estimators", indicators.stream().map(one -> one.measure().estimator()).toList())
        .requireKnown("spoken", definitions.codelist("unit").codes());
    var words = load(definitions, Language.NL);
    for (var indicator : indicators) {
      words.estimator(indicator.measure().estimator());
      indicator.measure().units().forEach(unit -> words.spoken(unit, ""));
    }
  }

  String field(String code) {
    return find(file.fields, code);
  }

  /** The sentence {@code code} with its slots filled: slot, text, slot, text, … */
  String line(String code, String... slots) {
    return filled(find(file.lines, code), slots);
  }

  String absence(String reason) {
    return find(file.absent, reason);
  }

  /** A rule, {@code D1 min_contributors}, with what it is in words. */
  String rule(String rule) {
    return rule + " (" + find(file.rules, rule.substring(rule.lastIndexOf(' ') + 1)) + ")";
  }

  String estimator(String code) {
    return find(file.estimators, code);
  }

  String spoken(String unit, String value) {
    return filled(find(file.spoken, unit), "waarde", value);
  }

  String quote(String code, String... slots) {
    return filled(find(file.quotes, code), slots);
  }

  private static String filled(String template, String... slots) {
    var text = template;
    for (int i = 0; i < slots.length; i += 2) {
      text = text.replace("{" + slots[i] + "}", slots[i + 1]);
    }
    return text;
  }

  private String find(Map<String, Label> texts, String code) {
    var text = texts.get(code);
    if (text == null) {
      throw Refusal.definitions("Definition '%s': lacks '%s' (has %s)", FILE, code, texts.keySet());
    }
    return language.of(text);
  }
}
