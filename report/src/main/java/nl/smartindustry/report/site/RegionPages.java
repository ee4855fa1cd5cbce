package nl.smartindustry.report.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.smartindustry.report.chart.Chart;
import nl.smartindustry.report.chart.Markup;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.write.Annex;
import nl.smartindustry.report.write.GlanceHtml;
import nl.smartindustry.report.write.HtmlTable;

/**
 * A page for each region that has an edition of the letter, and one that leads to them; none where
 * no region has one.
 *
 * @param editions each named by its first table
 */
record RegionPages(Site site, List<Annex> editions) {
  Map<String, Supplier<String>> all() {
    var pages = new LinkedHashMap<String, Supplier<String>>();
    if (editions.isEmpty()) {
      return pages;
    }
    var index = site.page(SitePage.REGIONS);
    pages.put(index.file(), () -> index.text(site.texts().word("regions"), this::index));
    for (var edition : editions) {
      var page = new SitePage(edition, site.texts(), code(edition) + ".html", true);
      pages.put(
          page.file(), () -> page.text(edition.word("title"), html -> edition(html, edition)));
    }
    return pages;
  }

  private static String code(Annex edition) {
    return edition.tables().get(0).id();
  }

  private void index(Markup html) {
    html.element("p", site.texts().word("regions_guide")).line();
    links(html);
    html.element("h2", site.texts().word("all_regions"));
    var name = editions.get(0).word("editions_folder");
    var files = new LinkedHashMap<String, String>();
    files.put(name + ".xlsx", "spreadsheet");
    files.put(name + ".ods", "open_spreadsheet");
    files(html, files);
  }

  /** The regions, placed as on a map where the page is wide enough. */
  void links(Markup html) {
    html.element(
            "ul class=tegels",
            list ->
                editions.forEach(
                    one ->
                        list.element(
                            "li class=" + code(one),
                            item ->
                                item.element(
                                    "a", one.word("edition"), "href", code(one) + ".html"))))
        .line();
  }

  private void edition(Markup html, Annex edition) {
    html.element("p class=uitgave", edition.release()).line();
    var labels = edition.labels();
    if (edition.glance().shown()) {
      new GlanceHtml(edition.glance(), labels, Optional.of("#%s-titel")).write(html);
    }
    var first = edition.tables().get(0);
    var passports =
        Passports.of(first, new Site(edition, site.texts(), site.words(), site.known(), List.of()));
    for (ReportTable table : edition.tables()) {
      html.element("h2", table.title().full());
      var printed =
          table.equals(first)
              ? new HtmlTable(table, labels, passports::address)
              : new HtmlTable(table, labels);
      printed.write(html);
    }
    for (Chart chart : edition.charts()) {
      html.element("h2", chart.full());
      site.chart(html, chart);
    }
    html.element("h2", site.texts().word("files"));
    var files = new LinkedHashMap<String, String>();
    files.put(code(edition) + ".pdf", "pdf");
    files.put("csv/" + code(edition) + ".csv", "people_csv");
    files.put("csv/machine/" + code(edition) + ".csv", "machine_csv");
    files(html, files);
    passports.write(html);
  }

  private String folder() {
    var top = site.page(SitePage.REGIONS).top();
    var labels = editions.get(0).labels();
    return top + "../tables/" + labels.language().folder() + labels.word("editions_folder") + "/";
  }

  private void files(Markup html, Map<String, String> files) {
    html.element(
            "ul",
            list ->
                files.forEach(
                    (file, word) ->
                        list.element(
                            "li",
                            item ->
                                item.element(
                                    "a", site.texts().word(word), "href", folder() + file))))
        .line();
  }
}
