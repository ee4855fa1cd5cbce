package nl.smartindustry.transform.catalogue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
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
      Map.of(
          "ACTIVITY", "activity",
          "SIZE", "size_class",
          "REGION", "region",
          "TECH", "technology",
          "BREAKDOWN", "breakdown",
          "UNIT_MEASURE", "unit",
          "REASON", "reason",
          "REF_AREA", "country");

  private static final String POINT = "\\.";
  private static final String STAR = "*";

  public static PublishedCodes load(Definitions definitions) {
    var columns = new TreeMap<String, Codelist>();
    LISTS.forEach((column, list) -> columns.put(column, definitions.codelist(list)));
    return new PublishedCodes(columns);
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
    return code ->
        code.endsWith(STAR)
            ? part.startsWith(code.substring(0, code.length() - 1))
            : part.equals(code);
  }

  private static List<String> first(List<String> codes) {
    int most = 20;
    return codes.size() <= most ? codes : codes.subList(0, most);
  }
}
