package nl.smartindustry.report.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.report.chart.Markup;
import nl.smartindustry.report.letter.FigurePlace;
import nl.smartindustry.report.site.Site.Before;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.transform.topic.comparability.Bridges.Bridged;
import nl.smartindustry.transform.topic.comparability.Bridges.Remark;

/**
 * Every figure that is printed other than in the letter before, and what the difference consists
 * of.
 *
 * @param before with the letter before, if there is one
 */
record ChangesPage(SitePage page, Before before) {
  private static final List<String> HEADS =
      List.of(
          "table",
          "row",
          "then",
          "now",
          "difference",
          "revision",
          "definition",
          "composition",
          "real_change",
          "remark");

  /** A changed figure and where it is printed. */
  private record Changed(FigurePlace place, Bridged bridged, int decimals) {
    private boolean isSeen() {
      var then = rounded(bridged.from().value());
      return then.compareTo(rounded(bridged.to().value())) != 0;
    }

    private BigDecimal rounded(double value) {
      return Language.rounded(BigDecimal.valueOf(value), decimals);
    }
  }

  String text() {
    return page.text(page.texts().word("changes"), this::main);
  }

  private void main(Markup html) {
    html.element("p", version()).line();
    html.element("p", word(before.letter().bridges().isEmpty() ? "no_previous" : "changes_guide"))
        .line();
    var changed = changed();
    if (!before.letter().bridges().isEmpty() && changed.isEmpty()) {
      html.element("p", word("nothing_changed"));
    }
    if (!changed.isEmpty()) {
      html.element(
          "div class=rooster role=region tabindex=0",
          region -> region.element("table", table -> table(table, changed)),
          "aria-label",
          word("changes"));
    }
  }

  /** The version of the data, and what is other in them, in one line. */
  private String version() {
    var data = before.data();
    var cells = data.cells();
    return word("data_version")
        .replace("{versie}", data.version())
        .replace("{soort}", word("data_" + data.kind().word()))
        .replace("{nieuw}", total(cells.added()))
        .replace("{weg}", total(cells.removed()))
        .replace("{anders}", total(cells.corrected()));
  }

  private String total(Map<String, Integer> cells) {
    int total = cells.values().stream().mapToInt(Integer::intValue).sum();
    return page.texts().language().figure(BigDecimal.valueOf(total), 0);
  }

  private List<Changed> changed() {
    var changed = new ArrayList<Changed>();
    for (var place : page.annex().letter().places()) {
      if (place.cell() instanceof PrintedCell.Number number) {
        before
            .letter()
            .of(place.figure())
            .ifPresent(bridged -> changed.add(new Changed(place, bridged, number.decimals())));
      }
    }
    return changed.stream().filter(Changed::isSeen).toList();
  }

  private void table(Markup html, List<Changed> changed) {
    html.element("caption class=vh", word("changes"));
    html.element(
        "thead",
        head ->
            head.element(
                "tr", row -> HEADS.forEach(name -> row.element("th scope=col", word(name)))));
    html.element(
        "tbody", body -> changed.forEach(one -> body.element("tr", row -> row(row, one)).line()));
  }

  private void row(Markup html, Changed one) {
    var place = one.place();
    var then = one.bridged().from();
    var now = one.bridged().to();
    var bridge = one.bridged().bridge();
    html.element(
        "th scope=row", cell -> cell.element("a", place.table(), "href", place.table() + ".html"));
    html.element("td", place.row().text());
    Stream.of(
            figure(one, then.value()) + " (" + page.texts().language().date(then.period()) + ")",
            figure(one, now.value()) + " (" + page.texts().language().date(now.period()) + ")",
            figure(one, bridge.difference()),
            figure(one, bridge.revision()),
            figure(one, bridge.definition()),
            figure(one, bridge.population()),
            figure(one, bridge.realChange()))
        .forEach(text -> html.element("td class=getal", text));
    html.element(
        "td",
        one.bridged().remarks().stream()
            .filter(remark -> remark != Remark.COMPLETE)
            .map(remark -> word(remark.name().toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining("; ")));
  }

  private String figure(Changed one, double value) {
    return page.texts().language().figure(BigDecimal.valueOf(value), one.decimals());
  }

  private String word(String code) {
    return page.texts().word(code);
  }
}
