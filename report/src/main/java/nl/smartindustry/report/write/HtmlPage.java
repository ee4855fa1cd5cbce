package nl.smartindustry.report.write;

import java.util.Optional;
import java.util.function.Consumer;
import nl.smartindustry.report.chart.Chart;
import nl.smartindustry.report.chart.Markup;
import nl.smartindustry.report.table.ReportTable;

/** The annex as one self-contained page: WCAG 2.1 AA, no script, nothing from elsewhere. */
public record HtmlPage(Annex annex, Media media) {
  /** What a page is shown on. */
  enum Media {
    SCREEN("letter.css"),
    PAPER("print.css");

    private final String style;

    Media(String style) {
      this.style = style;
    }
  }

  /** The whole annex. */
  String text() {
    return page(annex.word("title"), this::body);
  }

  /** What is said at one glance, alone. */
  String factsheet() {
    return page(annex.word("factsheet"), this::glanceAlone);
  }

  /** A short document: what is said at one glance, and the tables. */
  String edition() {
    return page(annex.word("title"), this::glanceAndTables);
  }

  private String page(String title, Consumer<Markup> body) {
    var html = new Markup();
    html.raw("<!DOCTYPE html>\n");
    html.element(
        "html lang=" + annex.labels().language().code() + " xmlns=http://www.w3.org/1999/xhtml",
        page -> {
          page.line().element("head", head -> head(head, title)).line();
          page.element("body", body).line();
        });
    return html.line().complete();
  }

  private void head(Markup html, String title) {
    html.line().empty("meta charset=utf-8").line();
    html.empty("meta name=viewport", "content", "width=device-width, initial-scale=1").line();
    html.empty("meta name=dcterms.date", "content", annex.facts().referenceDate().toString());
    html.line().empty("meta name=description", "content", annex.word("subtitle"));
    html.line().element("title", warned(title)).line();
    html.element("style", css -> css.raw("\n" + Resource.text("report/" + media.style))).line();
  }

  private String warned(String title) {
    var warnings = annex.warnings();
    var start = warnings.isEmpty() ? "" : warnings.get(0) + " - ";
    return start + title;
  }

  private void body(Markup html) {
    html.line().element("a class=sla-over href=#inhoud", annex.word("skip")).line();
    html.element("header", this::top).line();
    if (annex.glance().shown()) {
      glance(Optional.of("#%s")).write(html);
    }
    html.element("nav aria-labelledby=inhoudsopgave", this::contents).line();
    html.element("main id=inhoud tabindex=-1", this::main).line();
    html.element("footer", this::foot).line();
  }

  private void top(Markup html) {
    warnings(html);
    html.element("h1", annex.word("title"));
    html.element("p class=ondertitel", annex.word("subtitle"));
    html.element("p class=uitgave", annex.release());
  }

  private void warnings(Markup html) {
    for (String warning : annex.warnings()) {
      html.element("p class=waarschuwing", strong -> strong.element("strong", warning));
    }
  }

  private GlanceHtml glance(Optional<String> links) {
    return new GlanceHtml(annex.glance(), annex.labels(), links);
  }

  private void glanceAlone(Markup html) {
    html.line().element("header", this::warnings).line();
    html.element("main class=alleen", this::sheet).line();
  }

  private void glanceAndTables(Markup html) {
    html.line().element("header", this::warnings).line();
    html.element(
            "main class=alleen",
            inner -> {
              sheet(inner);
              annex.tables().forEach(table -> table(inner, table, "h2"));
            })
        .line();
  }

  private void sheet(Markup html) {
    glance(Optional.empty()).write(html);
    html.element("p class=uitgave", annex.release() + ". " + annex.word("factsheet_source"));
  }

  private void contents(Markup html) {
    html.element("h2 id=inhoudsopgave", annex.word("contents"));
    html.element(
        "ol",
        list -> {
          if (!annex.glance().questions().isEmpty()) {
            link(list, "vragen", annex.word("questions"));
          }
          for (ReportTable table : annex.tables()) {
            link(list, table.id(), table.title().full());
          }
          for (Chart chart : annex.charts()) {
            link(list, chart.id(), chart.full());
          }
        });
  }

  private static void link(Markup html, String id, String text) {
    html.element("li", item -> item.element("a", text, "href", "#" + id)).line();
  }

  private void main(Markup html) {
    html.line().element("h2 class=deel", annex.word("tables")).line();
    annex.tables().forEach(table -> table(html, table, "h3"));
    if (!annex.charts().isEmpty()) {
      html.element("h2 class=deel", annex.word("figures")).line();
      annex.charts().forEach(chart -> chart(html, chart));
    }
    if (!annex.glance().questions().isEmpty()) {
      glance(Optional.of("#%s")).questions(html);
    }
  }

  private void table(Markup html, ReportTable table, String heading) {
    html.element(
        section(table.id(), ColumnWidths.onItsSide(table, annex.labels())),
        section -> {
          section.element(heading + " class=vh", table.title().label());
          new HtmlTable(table, annex.labels()).write(section.line());
          back(section);
        });
    html.line();
  }

  private void chart(Markup html, Chart chart) {
    html.element(
        section(chart.id(), false),
        section -> {
          section.element("h3", chart.full());
          section.element("figure", inner -> figure(inner, chart, media == Media.SCREEN));
          new HtmlTable(chart.data(), annex.labels()).write(section);
          back(section);
        });
    html.line();
  }

  /**
   * A drawing and its description.
   *
   * @param screen whether a drawing for narrow screens stands beside it, of which the style shows
   *     one
   */
  public static void figure(Markup html, Chart chart, boolean screen) {
    chart
        .drawing()
        .ifPresent(
            drawing -> {
              html.element("div class=tekening", svg -> svg.raw("\n" + drawing.wide()));
              if (screen) {
                html.element("div", svg -> svg.raw(drawing.narrow()), "class", "tekening smal");
              }
            });
    html.element("figcaption", chart.text().description());
  }

  private static String section(String id, boolean wide) {
    return "section id=%s class=%s".formatted(id, wide ? "breed" : "staand");
  }

  private void back(Markup html) {
    html.element("p class=terug", line -> line.element("a href=#inhoudsopgave", annex.word("top")));
  }

  private void foot(Markup html) {
    html.element("h2", annex.word("about"));
    html.element("p", annex.release());
    if (!annex.facts().sources().isEmpty()) {
      html.element("p class=tekens", annex.word("deliveries"));
      html.element(
          "ul", list -> annex.facts().sources().forEach(source -> list.element("li", source)));
    }
    annex.warnings().forEach(warning -> html.element("p", warning));
  }
}
