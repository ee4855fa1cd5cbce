package nl.smartindustry.report.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Known;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.MarkdownTable;
import nl.smartindustry.transform.catalogue.Indicator;

/**
 * The catalogue, or the part of it in which a word occurs, in Dutch or in English.
 *
 * @param first the language whose labels come first for people
 */
public record IndicatorList(List<Indicator> all, Language first) {
  /**
   * One line, or for people two, for each indicator.
   *
   * @param word searched for in codes, labels and populations; all where it is empty
   */
  public List<String> lines(String word, DeskFormat format) {
    var found =
        all.stream()
            .filter(one -> occurs(word, one))
            .sorted(Comparator.comparing(Indicator::code))
            .toList();
    return switch (format) {
      case TEXT -> text(found, word);
      case CSV -> csv(found);
      case JSON -> json(found);
      case MARKDOWN -> markdown(found);
    };
  }

  private static boolean occurs(String word, Indicator one) {
    return Stream.of(
            one.code(),
            one.label().nl(),
            one.label().en(),
            one.population().nl(),
            one.population().en())
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)));
  }

  private List<String> text(List<Indicator> found, String word) {
    if (found.isEmpty()) {
      var codes = all.stream().map(Indicator::code).toList();
      var nearest = Known.nearest(word.toUpperCase(Locale.ROOT), codes);
      return List.of(
          "Geen indicator met '%s' / no indicator with '%s' (%s?)"
              .formatted(word, word, String.join(", ", nearest)));
    }
    var page = new NarrowPage();
    for (var one : found) {
      var labels = labels(one);
      page.wrapped("", one.code() + "  " + labels.get(0));
      page.wrapped("    ", labels.get(1));
      page.wrapped("    ", String.join(", ", properties(one).values()));
    }
    return page.lines();
  }

  private List<String> labels(Indicator one) {
    return inOrder(one.label().nl(), one.label().en());
  }

  private List<String> inOrder(String dutch, String english) {
    return first == Language.NL ? List.of(dutch, english) : List.of(english, dutch);
  }

  private List<String> markdown(List<Indicator> found) {
    var lines = new ArrayList<String>();
    var heads = inOrder("Nederlands", "English");
    lines.add(MarkdownTable.row(List.of("code", heads.get(0), heads.get(1), "units")));
    lines.add(MarkdownTable.rule(List.of(false, false, false, false)));
    for (var one : found) {
      var units = String.join(", ", one.measure().units());
      var labels = labels(one);
      lines.add(MarkdownTable.row(List.of(one.code(), labels.get(0), labels.get(1), units)));
    }
    return lines;
  }

  private static Map<String, String> properties(Indicator one) {
    var all = new LinkedHashMap<String, String>();
    all.put("units", String.join(" ", one.measure().units()));
    all.put("breakdowns", String.join(" ", one.publication().breakdowns()));
    all.put("tier", "tier " + one.publication().tier());
    return all;
  }

  private static Map<String, Object> record(Indicator one) {
    var record = new LinkedHashMap<String, Object>();
    record.put("code", one.code());
    record.put("label_nl", one.label().nl());
    record.put("label_en", one.label().en());
    record.put("units", String.join(" ", one.measure().units()));
    record.put("breakdowns", String.join(" ", one.publication().breakdowns()));
    record.put("tier", one.publication().tier());
    return record;
  }

  private static List<String> csv(List<Indicator> found) {
    var lines = new ArrayList<String>();
    lines.add("code,label_nl,label_en,units,breakdowns,tier");
    found.forEach(one -> lines.add(DeskFormat.csv(record(one).values().toArray())));
    return lines;
  }

  private static List<String> json(List<Indicator> found) {
    return DeskFormat.json(found.stream().map(IndicatorList::record).toList());
  }
}
