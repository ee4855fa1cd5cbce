package nl.smartindustry.report.glance;

import static nl.smartindustry.report.glance.GlanceCheck.require;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.smartindustry.report.glance.GlanceLayout.GlanceWords;
import nl.smartindustry.report.glance.GlanceLayout.SentenceLayout;
import nl.smartindustry.report.table.ColumnKind;
import nl.smartindustry.report.table.ColumnLayout;
import nl.smartindustry.report.table.Language;

/**
 * The condition and the templates of a sentence against its slots.
 *
 * @param columns of its slots
 */
record SentenceCheck(
    SentenceLayout sentence, Map<String, ColumnLayout> columns, GlanceWords words) {
  private static final String ESTABLISHED = "established";
  private static final Set<String> VERDICTS =
      Set.of(ESTABLISHED, "not_established", "not_testable");
  private static final Set<String> PARTS = Set.of("jaar", "wanneer");

  /** Columns whose figures have a period. */
  private static final Set<ColumnKind> DATED =
      Set.of(ColumnKind.PERIODS, ColumnKind.LATEST, ColumnKind.COLUMN_LATEST, ColumnKind.OWN);

  private static final Pattern START = Pattern.compile("^\\p{Lu}.*", Pattern.DOTALL);

  void check() {
    sentence.when().forEach(this::condition);
    for (var language : Language.values()) {
      template(language);
    }
    for (var slot : new TreeSet<>(columns.keySet())) {
      require(
          sentence.when().containsKey(slot) || names(sentence.text().nl()).contains(slot),
          "Sentence '%s': slot '%s' is neither in its text nor in its condition",
          sentence.id(),
          slot);
    }
  }

  private void condition(String slot, List<String> codes) {
    var id = sentence.id();
    require(columns.containsKey(slot), "Sentence '%s': condition on unknown slot '%s'", id, slot);
    var known =
        switch (columns.get(slot).kind()) {
          case CHANGE -> GlanceCheck.CHANGES;
          case VERDICT -> VERDICTS;
          default -> Set.<String>of();
        };
    for (var code : codes) {
      require(
          known.contains(code),
          "Sentence '%s': unknown condition '%s' on slot '%s' (known: %s)",
          id,
          code,
          slot,
          new TreeSet<>(known));
    }
  }

  private void template(Language language) {
    var text = language.of(sentence.text());
    var where = "Sentence '%s' (%s)".formatted(sentence.id(), language.code());
    require(
        START.matcher(text).matches() && text.endsWith("."),
        "%s: begins with a capital and ends with a full stop, found '%s'",
        where,
        text);
    SentenceLayout.SLOT.matcher(text).results().forEach(slot -> slot(slot, where));
    var rest = SentenceLayout.SLOT.matcher(text).replaceAll("");
    require(!rest.contains("{") && !rest.contains("}"), "%s: a slot is not closed", where);
    require(
        names(text).equals(names(sentence.text().nl())),
        "%s: has other slots than the text in nl",
        where);
    causal(text, language, where);
  }

  private void slot(MatchResult slot, String where) {
    var name = slot.group(1);
    boolean fact = GlanceFacts.NAMES.contains(name) && slot.group().equals("{" + name + "}");
    require(
        fact || columns.containsKey(name),
        "%s: slot '%s' has no cell (slots: %s; facts: %s)",
        where,
        slot.group(),
        new TreeSet<>(columns.keySet()),
        new TreeSet<>(GlanceFacts.NAMES));
    var part = slot.group(2);
    require(
        part == null || PARTS.contains(part),
        "%s: slot '%s' has an unknown part (known: %s)",
        where,
        slot.group(),
        new TreeSet<>(PARTS));
    require(
        part == null || DATED.contains(columns.get(name).kind()),
        "%s: slot '%s' has no period (its column is of kind '%s')",
        where,
        slot.group(),
        part == null ? "" : columns.get(name).kind().word());
  }

  /** A cause is claimed only of a row whose effect is established. */
  private void causal(String text, Language language, String where) {
    for (var word : words.causal().in(language)) {
      var found = Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})");
      require(
          established() || !found.matcher(text).find(),
          "%s: says '%s', which needs the condition '%s' on the row of all its slots",
          where,
          word,
          ESTABLISHED);
    }
  }

  private boolean established() {
    var rows =
        sentence.slots().values().stream().map(one -> one.table() + "." + one.row()).distinct();
    return rows.count() == 1
        && sentence.when().values().stream().anyMatch(List.of(ESTABLISHED)::equals);
  }

  private static Set<String> names(String text) {
    return SentenceLayout.SLOT
        .matcher(text)
        .results()
        .map(slot -> slot.group(1))
        .collect(Collectors.toSet());
  }
}
