package nl.smartindustry.report.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.smartindustry.report.chart.Markup;
import nl.smartindustry.report.desk.PassportSources.SourceColumn;
import nl.smartindustry.transform.catalogue.Indicator;

/**
 * From each column that was delivered to the indicators that are made of it; columns of the same
 * indicators stand together.
 */
record ColumnsPage(SitePage page, Site.Known known) {
  String text() {
    return page.text(page.texts().word("source_columns"), this::main);
  }

  private void main(Markup html) {
    html.element("p", page.texts().word("source_columns_guide")).line();
    page.search(html);
    var sources = new TreeMap<String, TreeSet<SourceColumn>>();
    known
        .columns()
        .values()
        .forEach(
            columns ->
                columns.forEach(
                    one -> sources.computeIfAbsent(one.source(), s -> new TreeSet<>()).add(one)));
    sources.forEach(
        (source, columns) -> {
          html.element("h2", source);
          var alike = new LinkedHashMap<List<Indicator>, List<String>>();
          columns.forEach(
              one -> alike.computeIfAbsent(madeOf(one), m -> new ArrayList<>()).add(one.column()));
          html.element(
                  "ul class=zoekbaar",
                  list -> alike.forEach((made, names) -> columns(list, names, made)))
              .line();
        });
  }

  private void columns(Markup list, List<String> names, List<Indicator> made) {
    list.element(
            "li",
            item -> {
              item.element("strong", String.join(", ", names));
              item.element("ul", inner -> made.forEach(one -> indicator(inner, one)));
            })
        .line();
  }

  private void indicator(Markup list, Indicator one) {
    var target = SitePage.INDICATORS + "#" + one.code();
    var label = page.texts().language().of(one.label());
    list.element("li", item -> item.element("a", label, "href", target)).line();
  }

  private List<Indicator> madeOf(SourceColumn column) {
    return known.indicators().stream()
        .filter(one -> known.columns().containsKey(one.code()))
        .filter(one -> known.columns().get(one.code()).contains(column))
        .toList();
  }
}
