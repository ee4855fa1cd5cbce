package nl.smartindustry.report.site;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.smartindustry.report.chart.Markup;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.write.Annex;

/**
 * What all pages share: head, warnings, the way to the other pages and languages, foot.
 *
 * @param file the page's own name
 * @param regions whether there are pages of regions
 */
record SitePage(Annex annex, SiteTexts texts, String file, boolean regions) {
  static final String START = "index.html";
  static final String UNKNOWN = "unknown.html";
  static final String REGIONS = "regions.html";
  static final String INDICATORS = "indicators.html";
  static final String COLUMNS = "columns.html";
  static final String GLOSSARY = "glossary.html";
  static final String CHANGES = "changes.html";
  static final String METHOD = "method.html";
  static final String QUALITY = "quality.html";
  static final String LETTERS = "letters.html";
  static final String DOWNLOADS = "downloads.html";
  private static final List<Map.Entry<String, String>> WAYS =
      List.of(
          Map.entry(START, "start"),
          Map.entry(REGIONS, "regions"),
          Map.entry(INDICATORS, "indicators"),
          Map.entry(GLOSSARY, "glossary"),
          Map.entry(CHANGES, "changes"),
          Map.entry(UNKNOWN, "unknown"),
          Map.entry(METHOD, "method"),
          Map.entry(QUALITY, "quality"),
          Map.entry(LETTERS, "letters"),
          Map.entry(DOWNLOADS, "downloads"));

  String text(String title, Consumer<Markup> main) {
    var html = new Markup();
    html.raw("<!DOCTYPE html>\n");
    html.element(
        "html",
        page -> {
          page.line().element("head", head -> head(head, title)).line();
          page.element("body", body -> body(body, title, main)).line();
        },
        "lang",
        texts.language().code());
    return html.line().complete();
  }

  private void head(Markup html, String title) {
    html.line().empty("meta charset=utf-8").line();
    html.empty("meta name=viewport", "content", "width=device-width, initial-scale=1").line();
    html.element("title", warned() + title + " - " + annex.labels().word("monitor")).line();
    html.empty("link rel=stylesheet", "href", top() + "site.css").line();
  }

  private String warned() {
    var warnings = annex.warnings();
    return warnings.isEmpty() ? "" : warnings.get(0) + " - ";
  }

  private void body(Markup html, String title, Consumer<Markup> main) {
    html.line().element("a class=sla-over href=#inhoud", word("skip")).line();
    html.element("header", this::top).line();
    html.element(
            "main id=inhoud tabindex=-1",
            inner -> {
              inner.line().element("h1", title).line();
              main.accept(inner);
            })
        .line();
    html.element("footer", foot -> foot.element("p", annex.release())).line();
    html.element("script", "", "src", top() + "site.js").line();
  }

  private void top(Markup html) {
    annex.warnings().forEach(warning -> html.element("p class=waarschuwing", warning));
    html.element("p class=naam", annex.labels().word("monitor"));
    html.element(
        "nav",
        nav ->
            nav.element(
                "ul",
                list -> {
                  WAYS.stream()
                      .filter(way -> regions || !way.getKey().equals(REGIONS))
                      .forEach(way -> way(list, way.getKey(), word(way.getValue())));
                  others(list);
                }),
        "aria-label",
        word("pages"));
  }

  private void way(Markup html, String target, String text) {
    var here = target.equals(file) ? "page" : "";
    html.element("li", item -> item.element("a", text, "href", target, "aria-current", here));
  }

  /** The same page in each other language. */
  private void others(Markup html) {
    for (var other : Language.values()) {
      if (other != texts.language()) {
        var target = top() + other.folder() + file;
        html.element(
            "li",
            item ->
                item.element(
                    "a",
                    word("other"),
                    "href",
                    target,
                    "hreflang",
                    other.code(),
                    "lang",
                    other.code()));
      }
    }
  }

  /** The field that searches a list of class {@code zoekbaar}; it shows where the script runs. */
  void search(Markup html) {
    html.element(
        "form id=zoeken role=search hidden=hidden",
        form -> {
          form.element("label for=zoekwoord", word("search"));
          form.empty("input id=zoekwoord type=search autocomplete=off");
          form.element("p id=gevonden role=status", "");
        },
        "data-found",
        word("found"));
    html.line();
  }

  /** From this page to the site's top folder. */
  String top() {
    return texts.language() == Language.NL ? "" : "../";
  }

  private String word(String code) {
    return texts.word(code);
  }
}
