package nl.smartindustry.report.site;

import nl.smartindustry.report.chart.Markup;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.write.HtmlTable;

/** A table, its files, and its figures one by one. */
record TablePage(SitePage page, ReportTable table, Passports passports) {
  static String file(ReportTable table) {
    return table.id() + ".html";
  }

  String text() {
    return page.text(table.title().full(), this::main);
  }

  private void main(Markup html) {
    var labels = page.annex().labels();
    new HtmlTable(table, labels, passports::address).write(html);
    var tables = page.top() + "../tables/" + labels.language().folder();
    html.element("h2", page.texts().word("files"));
    html.element(
        "ul",
        list -> {
          link(list, tables + labels.word("tables_folder") + "/" + table.id() + ".docx", "word");
          link(list, tables + "csv/" + table.id() + ".csv", "people_csv");
          link(list, tables + "markdown/" + table.id() + ".md", "markdown");
          link(list, tables + "csv/machine/" + table.id() + ".csv", "machine_csv");
        });
    html.line();
    passports.write(html);
  }

  private void link(Markup html, String target, String word) {
    html.element("li", item -> item.element("a", page.texts().word(word), "href", target));
  }
}
