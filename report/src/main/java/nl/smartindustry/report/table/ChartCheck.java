package nl.smartindustry.report.table;

import static nl.smartindustry.report.table.TableCatalogue.LayoutCheck.require;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.smartindustry.report.table.ChartLayout.ChartKind;
import nl.smartindustry.report.table.ChartLayout.Finding;
import nl.smartindustry.report.table.TableLayout.RowLayout;
import nl.smartindustry.report.table.TableLayout.TableKind;

/**
 * Refuses, by name, a chart that names something that does not exist.
 *
 * @param table the layout of its cells
 */
record ChartCheck(TableCatalogue catalogue, ChartLayout chart, TableLayout table) {
  /** Screen readers are given no longer one. */
  private static final int LONGEST_ALTERNATIVE = 150;

  private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

  /** Places that every caption may have. */
  private static final List<String> OF_CAPTIONS = List.of("jaar", "periode", "peildatum");

  void check() {
    var labels = catalogue.labels();
    labels.caption(chart);
    labels.absent(chart);
    labels.word(chart.kind().note());
    chart.kind().words().forEach(labels::word);
    alternative();
    kind();
    var rows = table.rows().map(RowLayout::label).toList();
    known("row", chart.source().rows(), rows);
    known("column", chart.source().columns(), columns());
    known("column", chart.draw().shaded(), columns());
    chart.words().findings().forEach(this::finding);
  }

  private void alternative() {
    for (var language : Language.values()) {
      var text = catalogue.in(language).labels().alternative(chart);
      require(
          text.length() <= LONGEST_ALTERNATIVE,
          "Chart '%s': alternative text of %d characters (at most %d)",
          chart.id(),
          text.length(),
          LONGEST_ALTERNATIVE);
    }
  }

  /** What a kind cannot be drawn without. */
  private void kind() {
    boolean actions = table.content() == TableKind.ACTIONS;
    require(
        actions == (chart.kind() == ChartKind.TIMELINE) && table.content() != TableKind.FIELDLABS,
        "Chart '%s': kind '%s' with a table of %s (a timeline draws actions, others statistics)",
        chart.id(),
        chart.kind().note().replace("_note", ""),
        table.content());
    require(
        chart.kind() != ChartKind.FAN || chart.draw().horizon() > 0,
        "Chart '%s': lacks horizon, the year that scenarios lead to",
        chart.id());
    int most = table.title().wide() ? TableLayout.LANDSCAPE : TableLayout.PORTRAIT;
    require(width() <= most, "Table '%s': %d columns (at most %d)", table.id(), width(), most);
    places();
  }

  /** With the column of heads. */
  private int width() {
    return 1
        + table.columns().stream()
            .mapToInt(column -> column.kind() == ColumnKind.PERIODS ? column.count() : 1)
            .sum();
  }

  private void places() {
    var ids = ids();
    for (var row : new TreeSet<>(chart.draw().places().keySet())) {
      require(ids.contains(row), "Chart '%s': place of row '%s' (%s)", chart.id(), row, ids);
    }
    for (var row : Stream.of(chart.draw().emphasis(), chart.draw().reference()).toList()) {
      require(row == null || ids.contains(row), "Chart '%s': row '%s' (%s)", chart.id(), row, ids);
    }
    for (var row : ids) {
      require(
          chart.kind() != ChartKind.TILES || chart.draw().places().containsKey(row),
          "Chart '%s': row '%s' has no place (%s)",
          chart.id(),
          row,
          new TreeSet<>(chart.draw().places().keySet()));
    }
  }

  private List<String> ids() {
    return table.rows().map(RowLayout::id).distinct().toList();
  }

  /** Columns are named by their heads or their kinds. */
  private List<String> columns() {
    return table.columns().stream()
        .flatMap(column -> Stream.of(column.head().word(), column.kind().word()))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  private void finding(Finding finding) {
    if (finding.column() != null) {
      known("column", List.of(finding.column()), columns());
    }
    if (finding.block() != null) {
      var headings = table.blocks().stream().map(block -> block.heading().word()).toList();
      known("block", List.of(finding.block()), headings);
    }
    var known = new TreeSet<>(Finding.PLACES);
    known.addAll(OF_CAPTIONS);
    ids().forEach(row -> known.add(Finding.CELL + row));
    for (var language : Language.values()) {
      var text = catalogue.in(language).labels().own(finding.text());
      known("place", PLACE.matcher(text).results().map(ChartCheck::name).toList(), known);
    }
  }

  private static String name(MatchResult place) {
    return place.group(1);
  }

  private void known(String what, List<String> named, Collection<String> known) {
    for (var name : named) {
      require(
          known.contains(name),
          "Chart '%s': %s '%s' is not in table '%s' (%s)",
          chart.id(),
          what,
          name,
          table.id(),
          known);
    }
  }
}
