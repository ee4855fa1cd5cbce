package nl.smartindustry.report.site;

import java.util.Optional;
import java.util.stream.Collectors;
import nl.smartindustry.report.chart.Chart;
import nl.smartindustry.report.chart.Markup;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.write.GlanceHtml;

/** Where a reader begins: what there is, to walk through or to search. */
record StartPage(SitePage page) {
  String text() {
    return page.text(page.annex().labels().word("title"), this::main);
  }

  private void main(Markup html) {
    html.element("p class=uitgave", page.annex().release()).line();
    var glance =
        new GlanceHtml(page.annex().glance(), page.annex().labels(), Optional.of("%s.html"));
    if (page.annex().glance().shown()) {
      glance.write(html);
    }
    page.search(html);
    html.line().element("h2", page.annex().labels().word("tables"));
    html.element(
        "ol class=zoekbaar", list -> page.annex().tables().forEach(one -> table(list, one)));
    if (!page.annex().charts().isEmpty()) {
      html.line().element("h2", page.annex().labels().word("figures"));
      html.element(
          "ol class=zoekbaar", list -> page.annex().charts().forEach(one -> chart(list, one)));
    }
    if (!page.annex().glance().questions().isEmpty()) {
      glance.questions(html);
    }
  }

  /** With the heads of its rows, so that a search for one finds its table. */
  private void table(Markup html, ReportTable table) {
    html.element(
            "li",
            item -> {
              item.element("a", table.title().full(), "href", TablePage.file(table));
              rows(item, table);
            })
        .line();
  }

  private static void rows(Markup html, ReportTable table) {
    var heads = table.rows().map(row -> row.heading().text()).distinct();
    var named = heads.filter(head -> !head.matches("\\d+")).collect(Collectors.joining("; "));
    if (!named.isEmpty()) {
      html.element("p class=rijen", named);
    }
  }

  private static void chart(Markup html, Chart chart) {
    html.element("li", item -> item.element("a", chart.full(), "href", chart.id() + ".html"))
        .line();
  }
}
