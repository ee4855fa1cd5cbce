package nl.smartindustry.report.site;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.transform.catalogue.IndicatorCodes;

/**
 * What is said of the quality of a release, from {@code quality_report.yaml}, by the concepts of
 * the Single Integrated Metadata Structure (SIMS 2.0) of the European Statistical System.
 *
 * @param sources names of stored tables
 * @param concepts in their order
 */
record QualityReport(Map<String, Map<String, String>> sources, List<Concept> concepts) {
  private static final String FILE = "quality_report.yaml";
  private static final int HEADS = 19;
  private static final Pattern CODE = Pattern.compile("S\\.\\d+(\\.\\d+)*");
  static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  /**
   * A concept; one of which nothing is said is not known.
   *
   * @param code {@code S.13.2}
   * @param text with slots, each a fact of the release
   * @param otherwise in place of a text of which a fact is not known; null for none
   */
  record Concept(
      String code,
      Map<String, String> title,
      Map<String, String> text,
      Map<String, String> otherwise,
      List<Measured> figures) {
    Concept {
      figures = figures == null ? List.of() : List.copyOf(figures);
    }

    boolean isHead() {
      return code.indexOf('.') == code.lastIndexOf('.');
    }
  }

  /**
   * Measures of {@code quality.csv}.
   *
   * @param group of which; null for the largest of all groups
   */
  record Measured(String measure, String group, Form form, Map<String, String> label) {}

  /** How the value of a measure is written: a proportion or a percentage as a percentage. */
  enum Form {
    SHARE,
    PERCENT,
    COUNT
  }

  /** Refuses, by name, a concept that is missing or twice there, and words that lack a language. */
  static QualityReport load(Definitions definitions) {
    var report = definitions.read(FILE, QualityReport.class);
    for (var source : report.sources.keySet()) {
      IndicatorCodes.requireTable(definitions, "Definition '%s', sources".formatted(FILE), source);
    }
    var seen = new HashSet<String>();
    report.concepts.forEach(concept -> report.check(concept, seen));
    IntStream.rangeClosed(1, HEADS)
        .mapToObj(number -> "S." + number)
        .filter(code -> !seen.contains(code))
        .findFirst()
        .ifPresent(code -> refuse("lacks the concept '%s'", code));
    return report;
  }

  private void check(Concept concept, Set<String> seen) {
    if (concept.code == null || !CODE.matcher(concept.code).matches() || !seen.add(concept.code)) {
      refuse("concept '%s' is no code such as S.13.2, or stands twice", concept.code);
    }
    for (var language : Language.values()) {
      Written.in(FILE, language, "title of '" + concept.code + "'", concept.title);
      optional(language, concept, concept.text);
      optional(language, concept, concept.otherwise);
      for (var figure : concept.figures) {
        Written.in(
            FILE,
            language,
            "label of '%s' in '%s'".formatted(figure.measure, concept.code),
            figure.label);
      }
      sources.forEach((code, name) -> Written.in(FILE, language, "source '" + code + "'", name));
    }
  }

  private static void optional(Language language, Concept concept, Map<String, String> text) {
    if (text != null) {
      var said = Written.in(FILE, language, "text of '" + concept.code + "'", text);
      SLOT.matcher(said)
          .results()
          .map(slot -> slot.group(1))
          .filter(name -> !QualityFacts.NAMES.contains(name))
          .findFirst()
          .ifPresent(name -> refuse("text of '%s' has unknown fact '%s'", concept.code, name));
    }
  }

  /** What a stored table is called; its own name where it has no other. */
  String source(Language language, String code) {
    var names = sources.get(code);
    return names == null ? code : names.get(language.code());
  }

  private static void refuse(String sentence, Object... arguments) {
    throw Refusal.definitions("Definition '%s': %s", FILE, sentence.formatted(arguments));
  }
}
