package nl.smartindustry.transform.catalogue;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * The code lists of the published columns: what is in no list is not published. A code may be made
 * of several, with a point between them; one that ends in a star stands for all that begin so.
 *
 * @param columns by SDMX column the list of its codes
 */
public record PublishedCodes(Map<String, Codelist> columns) {
  /** By SDMX column the name of its list. */
  public static final Map<String, String> LISTS =
      Map.ofEntries(
          entry("ACTIVITY", "activity"),
          entry("SIZE", "size_class"),
          entry("REGION", "region"),
          entry("TECH", "technology"),
          entry("BREAKDOWN", "breakdown"),
          entry("SPLIT", "breakdown"),
          entry("UNIT_MEASURE", "unit"),
          entry("REASON", "reason"),
          entry("REF_AREA", "country"),
          entry("FREQ", "frequency"),
          entry("GROUP", "group"),
          entry("INDICATOR_GROUP", "group"),
          entry("OBS_STATUS", "obs_status"),
          entry("CONF_STATUS", "conf_status"),
          entry("VERDICT", "verdict"),
          entry("STATUS_NL", "period_status"),
          entry("DEF_VERSION", "definition_version"));

  private static final String POINT = "\\.";
  private static final String STAR = "*";

  public static PublishedCodes load(Definitions definitions) {
    var lists = new HashMap<String, Codelist>();
    var columns = new TreeMap<String, Codelist>();
    LISTS.forEach(
        (column, name) ->
            columns.put(
                column, lists.computeIfAbsent(name, list -> labelled(definitions.codelist(list)))));
    return new PublishedCodes(columns);
  }

  /** Refuses, by name, a code without a label in one of the languages. */
  private static Codelist labelled(Codelist list) {
    for (var entry : list.entries()) {
      if (entry.labelNl().isBlank() || entry.labelEn().isBlank()) {
        throw Refusal.definitions(
            "Code list '%s', code '%s': needs a label in nl and in en", list.name(), entry.code());
      }
    }
    return list;
  }

  /**
   * Refuses, by name, a code that the list of its column has not.
   *
   * @param what names the place where the code stands
   * @param column null, or one without a list, for a code that is not published
   */
  public void require(String what, String column, String code) {
    var list = column == null ? null : columns.get(column);
    if (list != null && !knows(list, code)) {
      throw Refusal.definitions(
          "%s: unknown %s '%s' (code list '%s': %s)",
          what, column, code, list.name(), first(list.codes()));
    }
  }

  private static boolean knows(Codelist list, String code) {
    var codes = list.codes();
    return codes.contains(code)
        || Stream.of(code.split(POINT)).allMatch(part -> codes.stream().anyMatch(is(part)));
  }

  private static Predicate<String> is(String part) {
    return code -> code.endsWith(STAR) ? part.startsWith(stem(code)) : part.equals(code);
  }

  private static String stem(String code) {
    return code.substring(0, code.length() - 1);
  }

  /**
   * What a code is called; of one that is made of several, with a point between them, each; a code
   * that is in no list is its own label.
   */
  public Label label(String column, String code) {
    var list = columns.get(column);
    return new Label(
        text(list, code, Codelist.Entry::labelNl), text(list, code, Codelist.Entry::labelEn));
  }

  private static String text(Codelist list, String code, Function<Codelist.Entry, String> label) {
    return list.find(code)
        .map(label)
        .orElseGet(
            () ->
                Stream.of(code.split(POINT))
                    .map(part -> worded(list, part, label))
                    .collect(Collectors.joining(", ")));
  }

  /**
   * The label of a code that ends in a star has one where the rest is said, or the rest after it.
   */
  private static String worded(Codelist list, String part, Function<Codelist.Entry, String> label) {
    var entry = list.entries().stream().filter(one -> is(part).test(one.code())).findFirst();
    if (entry.isEmpty() || !entry.get().code().endsWith(STAR)) {
      return entry.map(label).orElse(part);
    }
    var words = label.apply(entry.get());
    var rest = part.substring(stem(entry.get().code()).length());
    return words.contains(STAR) ? words.replace(STAR, rest) : words + " (" + rest + ")";
  }

  private static List<String> first(List<String> codes) {
    int most = 20;
    return codes.size() <= most ? codes : codes.subList(0, most);
  }
}
