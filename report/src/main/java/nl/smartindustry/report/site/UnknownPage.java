package nl.smartindustry.report.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.report.chart.Markup;
import nl.smartindustry.report.table.PrintedCell.Gap;
import nl.smartindustry.report.table.ReportTable;

/** What the release does not say, why, who can do something about it, and when. */
record UnknownPage(SitePage page) {
  /** A row of a table that lacks figures. */
  private record Lacking(ReportTable table, String row, List<String> columns) {}

  String text() {
    return page.text(page.texts().word("unknown"), this::main);
  }

  private void main(Markup html) {
    var gaps = gaps();
    html.element("p", page.texts().word("unknown_guide")).line();
    if (gaps.isEmpty()) {
      html.element("p", page.texts().word("nothing_unknown"));
    }
    gaps.forEach((reason, rows) -> reason(html, reason, rows));
  }

  private void reason(Markup html, String reason, List<Lacking> rows) {
    var texts = page.texts();
    var name = page.annex().labels().reason(reason);
    int count = rows.stream().mapToInt(row -> row.columns().size()).sum();
    html.element("h2", capital(name) + " (" + count + ")");
    html.element(
        "dl",
        list -> {
          list.element("dt", texts.word("who")).element("dd", texts.who(reason));
          list.element("dt", texts.word("when")).element("dd", texts.when(reason));
        });
    html.line();
    html.element(
        "div class=rooster role=region tabindex=0",
        region -> region.element("table", table -> table(table, name, rows)),
        "aria-label",
        name);
    html.line();
  }

  private void table(Markup html, String name, List<Lacking> rows) {
    html.element("caption class=vh", name);
    html.element(
        "thead",
        head ->
            head.element(
                "tr",
                row ->
                    List.of("table", "row", "columns")
                        .forEach(word -> row.element("th scope=col", page.texts().word(word)))));
    html.element(
        "tbody", body -> rows.forEach(row -> body.element("tr", cells -> row(cells, row)).line()));
  }

  private void row(Markup html, Lacking row) {
    html.element(
        "th scope=row",
        cell ->
            cell.element("a", row.table().title().label(), "href", TablePage.file(row.table())));
    html.element("td", row.row());
    html.element("td", String.join("; ", row.columns()));
  }

  /** The gaps in print by reason; not what cannot be, such as years before a series began. */
  private Map<String, List<Lacking>> gaps() {
    var gaps = new TreeMap<String, List<Lacking>>();
    for (var table : page.annex().tables()) {
      for (var block : table.blocks()) {
        for (var row : block.rows()) {
          var head = block.headed() ? block.heading() + ": " : "";
          lacking(table, row)
              .forEach(
                  (reason, columns) ->
                      gaps.computeIfAbsent(reason, one -> new ArrayList<>())
                          .add(new Lacking(table, head + row.heading().text(), columns)));
        }
      }
    }
    return gaps;
  }

  private static Map<String, List<String>> lacking(ReportTable table, ReportTable.Row row) {
    var lacking = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i < row.cells().size(); i++) {
      if (row.cells().get(i) instanceof Gap gap && !gap.reason().equals(Gap.NOT_STARTED)) {
        lacking
            .computeIfAbsent(gap.reason(), one -> new ArrayList<>())
            .add(table.columns().get(i).heading().text());
      }
    }
    return lacking;
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
