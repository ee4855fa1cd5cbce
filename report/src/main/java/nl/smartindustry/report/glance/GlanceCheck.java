package nl.smartindustry.report.glance;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.definition.Known;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.report.glance.GlanceLayout.SentenceLayout;
import nl.smartindustry.report.table.ColumnLayout;
import nl.smartindustry.report.table.TableCatalogue;
import nl.smartindustry.report.table.TableLayout;
import nl.smartindustry.report.table.TableLayout.TableKind;
import nl.smartindustry.transform.catalogue.Label;

/** Refuses, by name, a sentence or question that names something that does not exist. */
record GlanceCheck(GlanceLayout layout, TableCatalogue catalogue) {
  /** What a test of a change shows, as the labels name it. */
  static final Set<String> CHANGES =
      Set.of(
          "increased",
          "decreased",
          "not_shown",
          "equal",
          "nearly_equal",
          "more",
          "less",
          "not_comparable");

  private static final Set<String> PHRASES =
      Set.of("on_date", "in_year", "card_alt", "no_change", "gap_line", "synthetic_sources");

  void check() {
    var words = layout.words();
    require(words != null && words.causal() != null, "Sentences '%s': lacks words, causal", file());
    has("change", words.changes(), CHANGES);
    has("phrase", words.phrases(), PHRASES);
    if (!layout.cards().isEmpty()) {
      cards(statistics("cards", layout.cards()));
    }
    var seen = new HashSet<String>();
    layout.sentences().forEach(one -> sentence(one, seen));
    for (var id : layout.press()) {
      var ids = layout.sentences().stream().map(SentenceLayout::id).toList();
      require(ids.contains(id), "Press version: unknown sentence '%s' (known: %s)", id, ids);
    }
    for (var question : layout.questions()) {
      require(seen.add(question.id()), "Question '%s': stands twice (once)", question.id());
      question.answers().forEach(answer -> sentence(answer, seen));
    }
  }

  private static String file() {
    return GlanceLayout.FILE;
  }

  private static void has(String kind, Map<String, Label> texts, Set<String> codes) {
    var known = texts == null ? Set.<String>of() : texts.keySet();
    for (var code : new TreeSet<>(codes)) {
      require(known.contains(code), "Sentences '%s': lacks %s '%s'", file(), kind, code);
    }
    for (var code : new TreeSet<>(known)) {
      require(
          codes.contains(code),
          "Sentences '%s': unknown %s '%s' %s",
          file(),
          kind,
          code,
          Known.of(code, new TreeSet<>(codes)));
    }
  }

  private static void cards(TableLayout table) {
    require(
        table.columns().stream().anyMatch(one -> one.undated().equals("own")),
        "Cards of table '%s': it has no column of the last figure of a row (kind own)",
        table.id());
  }

  private void sentence(SentenceLayout sentence, Set<String> seen) {
    var id = sentence.id();
    require(seen.add(id), "Sentence '%s': stands twice (once)", id);
    var columns =
        sentence.slots().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> column(id, one.getValue())));
    new SentenceCheck(sentence, columns, layout.words()).check();
  }

  private ColumnLayout column(String id, CellAddress address) {
    var where = "Sentence '%s', slot '%s'".formatted(id, address);
    var table = statistics(where, address.table());
    var rows = table.rows().map(row -> row.id()).toList();
    require(
        rows.stream().filter(address.row()::equals).count() == 1,
        "%s: row '%s' is not in the table, or more than once (%s)",
        where,
        address.row(),
        rows);
    return table.columns().stream()
        .filter(address::fits)
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.definitions(
                    "%s: unknown column '%s' (known: %s)",
                    where,
                    address.column(),
                    table.columns().stream().map(ColumnLayout::undated).toList()));
  }

  /** A table whose rows are known before there are figures. */
  private TableLayout statistics(String where, String id) {
    var table = catalogue.tables().stream().filter(one -> one.id().equals(id)).findFirst();
    var known = catalogue.tables().stream().map(TableLayout::id).toList();
    require(table.isPresent(), "%s: unknown table '%s' (known: %s)", where, id, known);
    require(
        table.get().content() == TableKind.STATISTICS,
        "%s: table '%s' is not one of statistics",
        where,
        id);
    return table.get();
  }

  static void require(boolean holds, String sentence, Object... arguments) {
    if (!holds) {
      throw Refusal.definitions(sentence, arguments);
    }
  }
}
