package nl.smartindustry.report.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.Label;

/**
 * The desk's own words, from {@code question-desk.yaml}.
 *
 * @param dimensions names of the dimensions, by the word of the option
 * @param lines sentences with slots in braces
 * @param aliases other words that a user may type
 */
record DeskLabels(Map<String, Label> dimensions, Map<String, Label> lines, DeskNames aliases) {
  private static final String FILE = "question-desk.yaml";

  public DeskLabels {
    aliases = aliases == null ? new DeskNames(null, null) : aliases;
  }

  static DeskLabels load(Definitions definitions) {
    var labels = definitions.read(FILE, DeskLabels.class);
    Stream.of(DeskDimension.values()).forEach(labels::of);
    return labels;
  }

  /** Refuses, by name, lines that nothing asks for, and other names of what does not exist. */
  static void check(Definitions definitions, List<Indicator> indicators) {
    load(definitions);
    definitions
        .names(FILE)
        .require(List.of("dimensions", "lines"))
        .requireKnown("aliases.dimensions", List.of())
        .requireKnown("aliases.indicators", indicators.stream().map(Indicator::code).toList());
  }

  Label of(DeskDimension dimension) {
    return find(dimensions, dimension.word());
  }

  /** The sentence {@code code} with its slots filled: slot, text, slot, text, … */
  String line(Language language, String code, String... slots) {
    var line = language.of(find(lines, code));
    for (int i = 0; i < slots.length; i += 2) {
      line = line.replace("{" + slots[i] + "}", slots[i + 1]);
    }
    return line;
  }

  private static <T> T find(Map<String, T> texts, String code) {
    var text = texts.get(code);
    if (text == null) {
      throw Refusal.definitions("Definition '%s': lacks '%s' (has %s)", FILE, code, texts.keySet());
    }
    return text;
  }
}
