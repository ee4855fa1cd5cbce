package nl.smartindustry.report.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.smartindustry.report.chart.Markup;
import nl.smartindustry.report.letter.FigurePlace;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReleaseFacts;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.write.Annex;
import nl.smartindustry.transform.catalogue.Indicator;

/**
 * What is known of each figure of one table, each at an address of its own: {@code
 * T05.SI_AD_AI.2024}.
 *
 * @param addresses of figures, by row and column
 */
record Passports(
    Map<String, Addressed> addresses,
    Labels labels,
    SiteTexts texts,
    ReleaseFacts facts,
    Map<String, Indicator> known) {

  /** A printed figure and where it is found. */
  record Addressed(String address, FigurePlace place, PrintedCell.Number printed) {}

  /**
   * Of the figures that the table prints.
   *
   * @param known indicators by code
   */
  static Passports of(
      ReportTable table, Annex annex, SiteTexts texts, Map<String, Indicator> known) {
    var stored = new HashMap<String, FigurePlace>();
    annex.letter().places().stream()
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
    return new Passports(addresses, annex.labels(), texts, annex.facts(), known);
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
    html.element("h2", texts.word("one_by_one"));
    html.element("p", texts.word("one_by_one_guide")).line();
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
    html.element(
            "details",
            inner -> {
              inner.element("summary", summary(one));
              inner.element("dl", list -> facts(list, one));
              inner.element("p class=citaat", quote(one));
            },
            "id",
            one.address())
        .line();
  }

  private String summary(Addressed one) {
    return one.place().column().text() + ": " + labels.printed(one.printed());
  }

  private void facts(Markup html, Addressed one) {
    var figure = one.place().figure();
    var estimate = figure.estimate();
    if (estimate.low() != null) {
      fact(html, "interval", interval(one));
    }
    if (estimate.respondents() != null) {
      fact(html, "respondents", whole(estimate.respondents()));
    }
    if (estimate.population() != null) {
      fact(html, "population", whole(estimate.population()));
    }
    var meanings = labels.markMeanings();
    if (!one.printed().marks().isEmpty()) {
      var marks = one.printed().marks().stream().map(meanings::get);
      fact(html, "marks", marks.collect(Collectors.joining("; ")));
    }
    fact(html, "version", figure.notes().definitionVersion());
    fact(html, "of", texts.language().of(known.get(figure.key().indicator()).population()));
    fact(html, "key", one.address());
  }

  private void fact(Markup html, String word, String text) {
    if (!text.isBlank()) {
      html.element("dt", texts.word(word)).element("dd", text);
    }
  }

  private String whole(long number) {
    return texts.language().figure(BigDecimal.valueOf(number), 0);
  }

  private String interval(Addressed one) {
    var estimate = one.place().figure().estimate();
    var low = like(one, estimate.low());
    return estimate.high() == null
        ? texts.word("from").replace("{laag}", low)
        : texts
            .word("between")
            .replace("{laag}", low)
            .replace("{hoog}", like(one, estimate.high()));
  }

  private String like(Addressed one, double value) {
    return texts.language().figure(BigDecimal.valueOf(value), one.printed().decimals());
  }

  /** A sentence with the margin and the source, to be taken over. */
  private String quote(Addressed one) {
    var figure = one.place().figure();
    var indicator = known.get(figure.key().indicator());
    var interval = figure.estimate().low() == null ? "" : " (" + interval(one) + ")";
    var said =
        texts
            .word("quote")
            .replace("{titel}", texts.language().of(indicator.label()))
            .replace("{rij}", one.place().row().text())
            .replace("{periode}", texts.language().date(figure.period()))
            .replace("{waarde}", value(one))
            .replace("{marge}", interval)
            .replace("{populatie}", texts.language().of(indicator.population()))
            .replace("{versie}", facts.version());
    var cautions = new ArrayList<String>();
    if (one.printed().marks().contains(Mark.UNRELIABLE)) {
      cautions.add(texts.word("quote_unreliable"));
    }
    if (facts.synthetic()) {
      cautions.add(texts.word("quote_synthetic"));
    }
    return String.join(" ", said, String.join(" ", cautions)).strip();
  }

  /** With its unit: {@code 32% van bedrijven}. */
  private String value(Addressed one) {
    var unit = texts.unit(one.printed().unit());
    var number = texts.language().figure(one.printed().value(), one.printed().decimals());
    return unit.startsWith("%") ? number + unit : "%s (%s)".formatted(number, unit);
  }
}
