package nl.smartindustry.report.screen;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.sniff.Mismatch;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.transform.catalogue.Label;

/** The words for a supplier in one language, from {@code screen.yaml}, which has them in all. */
public record ScreenTexts(Language language, File file) {
  private static final String FILE = "screen.yaml";

  /**
   * The file.
   *
   * @param defects what the reader finds in records, by the name of its rule
   * @param mismatches where a file as a whole is not as agreed, by its kind
   * @param kinds of file
   * @param signs between and in cells
   * @param demands what rules and edits demand, in Dutch, by table and name
   */
  public record File(
      Map<String, Label> words,
      Map<String, Advice> defects,
      Map<String, Advice> mismatches,
      Map<String, Label> kinds,
      Map<String, Label> signs,
      Map<String, Map<String, String>> demands) {}

  /** What is wrong, and how it is mended. */
  public record Advice(Label wrong, Label mend) {}

  /** The words; refused by name where a kind of mismatch has none. */
  public static ScreenTexts load(Definitions definitions, Language language) {
    var texts = new ScreenTexts(language, definitions.read(FILE, File.class));
    for (var kind : Mismatch.Kind.values()) {
      texts.mismatch(kind);
    }
    return texts;
  }

  /**
   * A word with its slots filled.
   *
   * @param slots name and text in turn
   */
  String word(String code, String... slots) {
    var text = of(found("word", file.words(), code));
    for (int i = 0; i < slots.length; i += 2) {
      text = text.replace("{" + slots[i] + "}", slots[i + 1]);
    }
    return text;
  }

  Optional<Advice> defect(String rule) {
    return Optional.ofNullable(file.defects().get(rule));
  }

  Advice mismatch(Mismatch.Kind kind) {
    return found("mismatch", file.mismatches(), Problems.word(kind));
  }

  String kind(String code) {
    return of(found("kind", file.kinds(), code));
  }

  /** What a sign is called. */
  String sign(String sign) {
    var label = file.signs().get(sign);
    return label == null ? sign : of(label);
  }

  /** The sign before decimals. */
  String decimal(String sign) {
    return word(sign.equals(",") ? "comma" : "point");
  }

  /** What a rule demands; in the words of its definition where there are no others. */
  String demand(String table, String rule, String label) {
    return language == Language.NL
        ? file.demands().getOrDefault(table, Map.of()).getOrDefault(rule, label)
        : label;
  }

  String of(Label label) {
    return language.of(label);
  }

  String number(long count) {
    return language.figure(BigDecimal.valueOf(count), 0);
  }

  private static <T> T found(String kind, Map<String, T> texts, String code) {
    var text = texts.get(code);
    if (text == null) {
      throw Refusal.definitions(
          "Definition '%s': lacks the %s '%s' (has %s)",
          FILE, kind, code, new TreeSet<>(texts.keySet()));
    }
    return text;
  }
}
