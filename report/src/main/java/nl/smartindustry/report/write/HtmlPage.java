package nl.smartindustry.report.write;

import nl.smartindustry.report.figure.Figure;
import nl.smartindustry.report.markup.Markup;
import nl.smartindustry.report.table.ReportTable;

/** The annex as one self-contained page: WCAG 2.1 AA, no script, nothing from elsewhere. */
record HtmlPage(Annex annex, String style) {
  String text() {
    var html = new Markup();
    html.raw("<!DOCTYPE html>\n");
    html.element(
        "html",
        page -> {
          page.line().element("head", this::head).line();
          page.element("body", this::body).line();
        },
        "lang",
        "nl",
        "xmlns",
        "http://www.w3.org/1999/xhtml");
    return html.line().complete();
  }

  private void head(Markup html) {
    html.line().empty("meta", "charset", "utf-8").line();
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.empty("meta", "name", "dcterms.date", "content", annex.facts().referenceDate().toString());
    html.line().element("title", title()).line();
    html.element("style", css -> css.raw("\n" + style)).line();
  }

  private String title() {
    var warnings = annex.warnings();
    var start = warnings.isEmpty() ? "" : warnings.get(0) + " - ";
    return start + annex.word("title");
  }

  private void body(Markup html) {
    html.line().element("a", annex.word("skip"), "class", "sla-over", "href", "#inhoud").line();
    html.element("header", this::top).line();
    html.element("nav", this::contents, "aria-labelledby", "inhoudsopgave").line();
    html.element("main", this::main, "id", "inhoud", "tabindex", "-1").line();
    html.element("footer", this::foot).line();
  }

  private void top(Markup html) {
    for (String warning : annex.warnings()) {
      html.element("p", strong -> strong.element("strong", warning), "class", "waarschuwing");
    }
    html.element("h1", annex.word("title"));
    html.element("p", annex.word("subtitle"), "class", "ondertitel");
    html.element("p", annex.release(), "class", "uitgave");
  }

  private void contents(Markup html) {
    html.element("h2", annex.word("contents"), "id", "inhoudsopgave");
    html.element(
        "ol",
        list -> {
          for (ReportTable table : annex.tables()) {
            link(list, table.id(), table.title().full());
          }
          for (Figure figure : annex.figures()) {
            link(list, figure.id(), figure.full());
          }
        });
  }

  private static void link(Markup html, String id, String text) {
    html.element("li", item -> item.element("a", text, "href", "#" + id)).line();
  }

  private void main(Markup html) {
    html.line().element("h2", annex.word("tables")).line();
    for (ReportTable table : annex.tables()) {
      html.element(
          "section",
          section -> {
            section.element("h3", table.title().label(), "class", "vh");
            new HtmlTable(table, annex.labels()).write(section.line());
            back(section);
          },
          "id",
          table.id(),
          "class",
          table.title().wide() ? "breed" : "staand");
      html.line();
    }
    if (!annex.figures().isEmpty()) {
      html.element("h2", annex.word("figures")).line();
      annex.figures().forEach(figure -> figure(html, figure));
    }
  }

  private void figure(Markup html, Figure figure) {
    html.element(
        "section",
        section -> {
          section.element("h3", figure.full());
          section.element(
              "figure",
              inner -> {
                inner.element("div", svg -> svg.raw("\n" + figure.svg()), "class", "tekening");
                inner.element("figcaption", figure.description());
              });
          new HtmlTable(figure.data(), annex.labels()).write(section);
          back(section);
        },
        "id",
        figure.id(),
        "class",
        "staand");
    html.line();
  }

  private void back(Markup html) {
    html.element(
        "p",
        line -> line.element("a", annex.word("top"), "href", "#inhoudsopgave"),
        "class",
        "terug");
  }

  private void foot(Markup html) {
    html.element("h2", annex.word("about"));
    html.element("p", annex.release());
    if (!annex.facts().sources().isEmpty()) {
      html.element("p", annex.word("deliveries"), "class", "tekens");
      html.element(
          "ul", list -> annex.facts().sources().forEach(source -> list.element("li", source)));
    }
    annex.warnings().forEach(warning -> html.element("p", warning));
  }
}
