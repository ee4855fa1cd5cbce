package nl.smartindustry.report.site;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.PrintedCell.Gap;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.Label;
import nl.smartindustry.transform.safe.Reason;

/** The words of the pages in one language, from {@code site.yaml}, which has them in all. */
public record SiteTexts(
    Language language, File file, Codelist units, QualityReport quality, Methods methods) {
  private static final String FILE = "site.yaml";

  /**
   * The file.
   *
   * @param gaps what a reader may expect of gaps, by their reasons
   * @param glossary words that a reader may not know
   * @param downloads what can be taken along, in order
   */
  public record File(
      Map<String, Label> words, List<Remedy> gaps, List<Term> glossary, List<Download> downloads) {}

  /** A word and what it means, so that most people understand it. */
  public record Term(Label term, Label meaning) {}

  /** Who can do something about a gap of these reasons, and when there will be a figure. */
  public record Remedy(List<String> reasons, Label who, Label when) {}

  /**
   * A file of the release.
   *
   * @param path in the release
   * @param with the part of the letter without which it is not there, or null
   */
  public record Download(Label path, Label text, Part with) {}

  /** What a letter may do without. */
  public enum Part {
    GLANCE,
    REGIONS
  }

  /** Refuses, by name, words that are missing, and an estimator without a method. */
  public static void check(Definitions definitions, List<Indicator> indicators) {
    definitions.names(FILE).require(List.of("words"));
    for (var language : Language.values()) {
      load(definitions, language).methods.require(indicators);
    }
  }

  /** The words; a gap without a remedy is refused by name. */
  public static SiteTexts load(Definitions definitions, Language language) {
    var texts =
        new SiteTexts(
            language,
            definitions.read(FILE, File.class),
            definitions.codelist("unit"),
            QualityReport.load(definitions),
            Methods.load(definitions));
    Stream.concat(
            Stream.of(Reason.values()).map(Reason::code),
            Stream.of(Gap.NO_PREVIOUS_LETTER, Gap.SOURCE_HELD))
        .forEach(texts::remedy);
    return texts;
  }

  String word(String code) {
    return language.of(found("word", code, file.words().get(code)));
  }

  String unit(String code) {
    return units.find(code).map(language::label).orElse(code);
  }

  private Remedy remedy(String reason) {
    var remedy = file.gaps().stream().filter(one -> one.reasons().contains(reason)).findFirst();
    return found("gap", reason, remedy.orElse(null));
  }

  String who(String reason) {
    return language.of(remedy(reason).who());
  }

  String when(String reason) {
    return language.of(remedy(reason).when());
  }

  private static <T> T found(String kind, String code, T text) {
    if (text == null) {
      throw Refusal.definitions("Definition '%s': lacks the %s '%s'", FILE, kind, code);
    }
    return text;
  }
}
