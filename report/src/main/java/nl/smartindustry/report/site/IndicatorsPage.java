package nl.smartindustry.report.site;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.report.chart.Markup;
import nl.smartindustry.report.desk.PassportSources.SourceColumn;
import nl.smartindustry.report.letter.FigurePlace;
import nl.smartindustry.report.run.Provenance.Input;
import nl.smartindustry.report.site.Methods.Method;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.transform.catalogue.Indicator;

/**
 * All that is measured: what each indicator says, of which enterprises, and where it is printed.
 *
 * @param methods that have a page
 */
record IndicatorsPage(SitePage page, Site.Known known, Set<Method> methods) {
  String text() {
    return page.text(page.texts().word("indicators"), this::main);
  }

  private void main(Markup html) {
    html.element("p", page.texts().word("indicators_guide")).line();
    html.element(
            "p",
            way -> way.element("a", page.texts().word("source_columns"), "href", SitePage.COLUMNS))
        .line();
    page.search(html);
    html.element(
        "ol class=zoekbaar",
        list ->
            known.indicators().stream()
                .sorted(Comparator.comparing(Indicator::code))
                .forEach(one -> indicator(list, one)));
    html.line();
  }

  private void indicator(Markup html, Indicator one) {
    var texts = page.texts();
    html.element(
            "li",
            item -> {
              item.element("h2", texts.language().of(one.label()));
              item.element(
                  "dl",
                  list -> {
                    list.element("dt", texts.word("code")).element("dd", one.code());
                    list.element("dt", texts.word("of"));
                    list.element("dd", texts.language().of(one.population()));
                    list.element("dt", texts.word("unit")).element("dd", units(one));
                    if (one.publication().experimental()) {
                      list.element("dt", texts.word("marks"));
                      list.element("dd", texts.word("experimental"));
                    }
                    methods(list, one);
                    columns(list, known.columns().getOrDefault(one.code(), Set.of()));
                    list.element("dt", texts.word("printed_in"));
                    list.element("dd", tables -> tables(tables, one));
                  });
              files(item, known.sources().getOrDefault(one.code(), List.of()));
            },
            "id",
            one.code())
        .line();
  }

  private void methods(Markup list, Indicator one) {
    var made = methods.stream().filter(method -> method.estimates(one)).toList();
    if (made.isEmpty()) {
      return;
    }
    list.element("dt", page.texts().word("computed_by"));
    for (var method : made) {
      var title = method.title().get(page.texts().language().code());
      list.element("dd", line -> line.element("a", title, "href", method.file()));
    }
  }

  /** From which columns of them, by source. */
  private void columns(Markup list, Set<SourceColumn> columns) {
    if (columns.isEmpty()) {
      return;
    }
    var bySource =
        columns.stream()
            .collect(
                Collectors.groupingBy(
                    SourceColumn::source,
                    TreeMap::new,
                    Collectors.mapping(SourceColumn::column, Collectors.joining(", "))));
    list.element("dt", page.texts().word("made_of_columns"));
    bySource.forEach((source, names) -> list.element("dd", source + ": " + names));
  }

  /** From which delivered files, each with the hash that the manifest has too. */
  private void files(Markup html, List<Input> files) {
    if (files.isEmpty()) {
      return;
    }
    html.element(
        "details",
        inner -> {
          inner.element("summary", page.texts().word("made_of") + " (" + files.size() + ")");
          inner.element(
              "ul class=leveringen",
              list ->
                  files.forEach(
                      one -> list.element("li", one.name() + ", sha256 " + one.sha256())));
        });
  }

  private String units(Indicator one) {
    return one.measure().units().stream().map(page.texts()::unit).collect(Collectors.joining("; "));
  }

  private void tables(Markup html, Indicator one) {
    var ids =
        page.annex().letter().places().stream()
            .filter(place -> place.figure().key().indicator().equals(one.code()))
            .map(FigurePlace::table)
            .collect(Collectors.toSet());
    var printed = page.annex().tables().stream().filter(table -> ids.contains(table.id())).toList();
    if (printed.isEmpty()) {
      html.text(page.texts().word("data_only"));
    }
    for (ReportTable table : printed) {
      html.text(table.equals(printed.get(0)) ? "" : ", ");
      html.element("a", table.title().label(), "href", TablePage.file(table));
    }
  }
}
