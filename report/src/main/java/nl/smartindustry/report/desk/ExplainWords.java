package nl.smartindustry.report.desk;

import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * The Dutch words of a passport, from {@code explain.yaml}; slots stand in braces.
 *
 * @param absent why there is no figure and what would give one, by reason
 * @param verdicts what is shown of a change
 * @param rules what suppresses a cell, by the last word of its rule
 * @param estimators how a figure is computed, by the catalogue's word
 * @param spoken a value as it is said, by unit
 * @param quotes the parts of the sentence to quote
 */
record ExplainWords(
    Map<String, String> fields,
    Map<String, String> lines,
    Map<String, String> absent,
    Map<String, String> verdicts,
    Map<String, String> rules,
    Map<String, String> estimators,
    Map<String, String> spoken,
    Map<String, String> quotes) {
  private static final String FILE = "explain.yaml";

  static ExplainWords load(Definitions definitions) {
    return definitions.read(FILE, ExplainWords.class);
  }

  String field(String code) {
    return find(fields, code);
  }

  /** The sentence {@code code} with its slots filled: slot, text, slot, text, … */
  String line(String code, String... slots) {
    return filled(find(lines, code), slots);
  }

  String absence(String reason) {
    return find(absent, reason);
  }

  String verdict(String code) {
    return find(verdicts, code);
  }

  /** A rule, {@code D1 min_contributors}, with what it is in words. */
  String rule(String rule) {
    return rule + " (" + find(rules, rule.substring(rule.lastIndexOf(' ') + 1)) + ")";
  }

  String estimator(String code) {
    return find(estimators, code);
  }

  String spoken(String unit, String value) {
    return filled(find(spoken, unit), "waarde", value);
  }

  String quote(String code, String... slots) {
    return filled(find(quotes, code), slots);
  }

  private static String filled(String template, String... slots) {
    var text = template;
    for (int i = 0; i < slots.length; i += 2) {
      text = text.replace("{" + slots[i] + "}", slots[i + 1]);
    }
    return text;
  }

  private static String find(Map<String, String> texts, String code) {
    var text = texts.get(code);
    if (text == null) {
      throw Refusal.definitions("Definition '%s': lacks '%s' (has %s)", FILE, code, texts.keySet());
    }
    return text;
  }
}
