package nl.smartindustry.report.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.smartindustry.report.chart.Markup;
import nl.smartindustry.report.desk.Passport;
import nl.smartindustry.report.letter.FigurePlace;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable;

/**
 * What is known of each figure of one table, each at an address of its own: {@code
 * T05.SI_AD_AI.2024}.
 *
 * @param addresses of figures, by row and column
 */
record Passports(Map<String, Addressed> addresses, Site site) {

  /** A printed figure and where it is found. */
  record Addressed(String address, FigurePlace place, PrintedCell.Number printed) {}

  /** Of the figures that the table prints. */
  static Passports of(ReportTable table, Site site) {
    var stored = new HashMap<String, FigurePlace>();
    site.annex().letter().places().stream()
        .filter(place -> place.table().equals(table.id()) && place.figure().present())
        .forEach(place -> stored.put(cell(place.row().id(), place.column().id()), place));
    var addresses = new LinkedHashMap<String, Addressed>();
    var taken = new HashSet<String>();
    for (var row : table.rows().toList()) {
      for (int i = 0; i < row.cells().size(); i++) {
        var cell = cell(row.id(), table.columns().get(i).id());
        var place = stored.get(cell);
        if (place != null && row.cells().get(i) instanceof PrintedCell.Number number) {
          addresses.put(cell, new Addressed(address(place, taken), place, number));
        }
      }
    }
    return new Passports(addresses, site);
  }

  private static String cell(String row, String column) {
    return row + " " + column;
  }

  /** The shortest that is free: table, row and period; with the column where that is not enough. */
  private static String address(FigurePlace place, HashSet<String> taken) {
    var name = "%s.%s.%s".formatted(place.table(), place.row().id(), place.figure().period());
    var address = taken.contains(name) ? name + "." + place.column().id() : name;
    taken.add(address);
    return address.replaceAll("[^\\w.+-]", "-");
  }

  /** Where the figure of a cell is explained. */
  Optional<String> address(String row, String column) {
    return Optional.ofNullable(addresses.get(cell(row, column))).map(Addressed::address);
  }

  /** All, a row of the table under its own head. */
  void write(Markup html) {
    if (addresses.isEmpty()) {
      return;
    }
    html.element("h2", site.texts().word("one_by_one"));
    html.element("p", site.texts().word("one_by_one_guide")).line();
    var rows =
        addresses.values().stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.place().row().text(), LinkedHashMap::new, Collectors.toList()));
    rows.forEach(
        (row, figures) -> {
          html.element("h3", row).line();
          figures.forEach(one -> passport(html, one));
        });
  }

  private void passport(Markup html, Addressed one) {
    var figure = one.place().figure();
    var passport = site.passport(figure, one.printed());
    html.element(
            "details",
            inner -> {
              inner.element("summary", summary(one));
              inner.element("dl", list -> facts(list, one, passport));
              inner.element("p class=citaat", passport.quote());
            },
            "id",
            one.address())
        .line();
  }

  private String summary(Addressed one) {
    return one.place().column().text() + ": " + site.annex().labels().printed(one.printed());
  }

  private void facts(Markup html, Addressed one, Passport passport) {
    var facts = new ArrayList<>(passport.facts());
    facts.add(passport.population());
    facts.forEach(fact -> html.element("dt", fact.name()).element("dd", fact.text()));
    var code = passport.indicator().code();
    html.element("dt", site.texts().word("sources"));
    html.element("dd", at -> at.element("a", code, "href", SitePage.INDICATORS + "#" + code));
    html.element("dt", site.texts().word("key")).element("dd", one.address());
  }
}
