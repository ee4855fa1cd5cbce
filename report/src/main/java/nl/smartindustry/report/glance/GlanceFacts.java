package nl.smartindustry.report.glance;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReleaseFacts;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.TableCatalogue;

/**
 * What a text may say of the release as a whole: its date, its version, the next one, its sources,
 * its gaps.
 */
record GlanceFacts(List<ReportTable> tables, ReleaseFacts facts, SentenceWords words) {
  private static final String DATE = "peildatum";
  private static final String VERSION = "versie";
  private static final String NEXT = "volgende";
  private static final String SOURCES = "bronnen";
  private static final String GAPS = "hiaten";
  static final Set<String> NAMES = Set.of(DATE, VERSION, NEXT, SOURCES, GAPS);

  /** The words of each; empty where there is nothing to say. */
  Map<String, String> all() {
    return Map.of(
        DATE,
        words.period(facts.referenceDate().toString(), 1),
        VERSION,
        facts.version(),
        NEXT,
        facts.issue().next().map(words.catalogue().labels().language()::date).orElse(""),
        SOURCES,
        sources(),
        GAPS,
        gaps());
  }

  private String sources() {
    TableCatalogue catalogue = words.catalogue();
    var names =
        catalogue.tables().stream()
            .flatMap(table -> table.notes().sources().stream())
            .distinct()
            .map(catalogue.labels()::source)
            .collect(Collectors.joining("; "));
    return facts.synthetic()
        ? words.phrase("synthetic_sources").replace("{bronnen}", names)
        : names;
  }

  /** Why cells of printed tables have no figure, each reason with its tables. */
  private String gaps() {
    var tablesOf = new LinkedHashMap<String, Set<String>>();
    for (var table : tables) {
      table
          .rows()
          .flatMap(row -> row.cells().stream())
          .filter(cell -> cell instanceof PrintedCell.Gap gap && !gap.sign().isEmpty())
          .forEach(
              cell ->
                  tablesOf
                      .computeIfAbsent(cell.status(), reason -> new LinkedHashSet<>())
                      .add(table.title().label().replaceFirst("^\\S+ ", "")));
    }
    return tablesOf.entrySet().stream()
        .map(
            one ->
                words
                    .phrase("gap_line")
                    .replace("{reden}", words.catalogue().labels().reason(one.getKey()))
                    .replace("{tabellen}", String.join(", ", one.getValue())))
        .collect(Collectors.joining("; "));
  }
}
