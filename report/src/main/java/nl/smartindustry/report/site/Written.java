package nl.smartindustry.report.site;

import java.util.Map;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.table.Language;

/** A text of a definition in several languages. */
final class Written {
  private Written() {}

  /** The text in a language; one that lacks it is refused by file and by what it is. */
  static String in(String file, Language language, String what, Map<String, String> texts) {
    var text = texts == null ? null : texts.get(language.code());
    if (text == null || text.isBlank()) {
      throw Refusal.definitions(
          "Definition '%s': %s lacks language '%s'", file, what, language.code());
    }
    return text;
  }
}
