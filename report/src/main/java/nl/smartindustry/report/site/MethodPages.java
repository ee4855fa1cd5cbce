package nl.smartindustry.report.site;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.smartindustry.report.chart.Markup;
import nl.smartindustry.report.site.Methods.Method;
import nl.smartindustry.report.site.Site.Known;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Observation;

/**
 * The methods on which figures of the release rest: a list, and a page for each.
 *
 * @param used each with the indicators of which figures rest on it
 */
record MethodPages(Map<Method, List<Indicator>> used, SiteTexts texts) {
  static MethodPages of(Known known, SiteTexts texts) {
    var figures =
        known.observations().stream()
            .filter(Observation::present)
            .collect(Collectors.groupingBy(one -> one.key().indicator()));
    var used = new LinkedHashMap<Method, List<Indicator>>();
    for (var method : texts.methods().all()) {
      var by =
          known.indicators().stream()
              .filter(one -> figures.containsKey(one.code()))
              .filter(one -> method.makes(one, figures.get(one.code())))
              .sorted(Comparator.comparing(Indicator::code))
              .toList();
      if (!by.isEmpty()) {
        used.put(method, by);
      }
    }
    return new MethodPages(used, texts);
  }

  /** The text of each page, by its file; the list first. */
  Map<String, Function<SitePage, String>> pages() {
    var pages = new LinkedHashMap<String, Function<SitePage, String>>();
    pages.put(
        SitePage.METHOD,
        page -> page.text(texts.word("method"), html -> list(html, used.keySet())));
    used.forEach(
        (method, by) ->
            pages.put(
                method.file(), page -> page.text(title(method), html -> method(html, method, by))));
    return pages;
  }

  private void list(Markup html, Iterable<Method> methods) {
    html.element("p", texts.word("method_guide")).line();
    html.element(
        "ul class=zoekbaar",
        list ->
            methods.forEach(
                one ->
                    list.element("li", item -> item.element("a", title(one), "href", one.file()))
                        .line()));
  }

  private void method(Markup html, Method method, List<Indicator> by) {
    html.element("p class=uitleg", method.text().get(texts.language().code())).line();
    if (method.formula() != null) {
      html.element("p class=formule", method.formula()).line();
      html.element("p class=uitleg", method.symbols().get(texts.language().code())).line();
    }
    if (!method.citations().isEmpty()) {
      html.element("h2", texts.word("citations"));
      html.element("ul", list -> method.citations().forEach(one -> list.element("li", one).line()));
    }
    html.element("h2", texts.word("used_by"));
    if (method.used() == null) {
      html.element("p", texts.word("used_by_all"));
    } else {
      html.element("ul", list -> by.forEach(one -> indicator(list, one)));
    }
  }

  private void indicator(Markup html, Indicator one) {
    var target = SitePage.INDICATORS + "#" + one.code();
    html.element("li", item -> item.element("a", texts.language().of(one.label()), "href", target))
        .line();
  }

  private String title(Method method) {
    return method.title().get(texts.language().code());
  }
}
