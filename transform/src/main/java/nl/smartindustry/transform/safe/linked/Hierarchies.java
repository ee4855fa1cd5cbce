package nl.smartindustry.transform.safe.linked;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Dimensions;

/**
 * How the codes of a dimension divide each other: by what each holds in its code list, and along
 * the ways of dividing enterprises that {@code dimensions.yaml} names.
 */
public final class Hierarchies {
  /** The code of all, in any list. */
  private static final String ALL = "_T";

  /** By SDMX column the column of its code list that says what a code holds. */
  private static final Map<String, List<String>> LISTS =
      Map.of(
          "ACTIVITY", List.of("activity", "divisions"),
          "SIZE", List.of("size_class", "register_codes"),
          "REGION", List.of("region", "province"));

  private final Map<String, Map<String, Set<String>>> held = new LinkedHashMap<>();
  private final Map<String, List<List<String>>> ways = new LinkedHashMap<>();

  /**
   * A code divided into others that have nothing in common.
   *
   * @param way the number of the way in which it is divided
   * @param complete whether these hold all that it holds
   */
  record Division(int way, List<String> children, boolean complete) {}

  private Hierarchies() {}

  /** Reads the code lists of the published dimensions. */
  public static Hierarchies load(Definitions definitions, Dimensions dimensions) {
    var loaded = new Hierarchies();
    LISTS.forEach(
        (column, of) -> {
          var list = definitions.codelist(of.get(0));
          loaded.held.put(column, held(list, of.get(1)));
          var ways = new ArrayList<List<String>>();
          dimensions.dimensions().stream()
              .filter(one -> one.isOf(column))
              .forEach(one -> ways.add(one.codes()));
          ways.add(list.entries().stream().map(Codelist.Entry::code).toList());
          loaded.ways.put(column, ways);
        });
    return loaded;
  }

  private static Map<String, Set<String>> held(Codelist list, String column) {
    var held = new LinkedHashMap<String, Set<String>>();
    for (var entry : list.entries()) {
      var own = new TreeSet<String>();
      var members = entry.more().get(column);
      if (!members.isEmpty()) {
        own.addAll(List.of(members.split("\\|")));
      }
      held.put(entry.code(), own);
    }
    for (int i = list.entries().size() - 1; i >= 0; i--) {
      var entry = list.entries().get(i);
      var own = held.get(entry.code());
      if (own.isEmpty()) {
        list.entries().stream()
            .filter(other -> other.parent().equals(entry.code()))
            .forEach(other -> own.addAll(held.get(other.code())));
      }
      if (own.isEmpty()) {
        own.add(entry.code());
      }
    }
    if (held.containsKey(ALL)) {
      held.values().forEach(held.get(ALL)::addAll);
    }
    return held;
  }

  /** Codes as their list has them, such as size classes from small to large. */
  List<String> inOrder(String column, Collection<String> codes) {
    return held.get(column).keySet().stream().filter(codes::contains).toList();
  }

  /**
   * Published codes that have nothing in common and together hold all that a code holds, and more.
   *
   * @param present the codes that are published
   */
  List<Division> covers(String column, String code, Collection<String> present) {
    var codes = held.get(column);
    var whole = codes.getOrDefault(code, Set.of());
    var found = new ArrayList<Division>();
    var seen = new HashSet<List<String>>();
    var ways = this.ways.get(column);
    for (int way = 0; way < ways.size(); way++) {
      var children = new ArrayList<String>();
      var covered = new HashSet<String>();
      for (var child : ways.get(way)) {
        var part = codes.getOrDefault(child, Set.of());
        boolean meets = part.stream().anyMatch(whole::contains) && !part.containsAll(whole);
        if (meets && present.contains(child) && part.stream().noneMatch(covered::contains)) {
          children.add(child);
          covered.addAll(part);
        }
      }
      children.sort(null);
      boolean more = covered.containsAll(whole) && covered.size() > whole.size();
      if (more && seen.add(children)) {
        found.add(new Division(way, children, false));
      }
    }
    return found;
  }

  /**
   * The ways in which a code is divided into two or more that are published.
   *
   * @param present the codes that are published
   */
  List<Division> divisions(String column, String code, Collection<String> present) {
    var codes = held.get(column);
    var whole = codes.getOrDefault(code, Set.of());
    var found = new ArrayList<Division>();
    var seen = new HashSet<List<String>>();
    for (int way = 0; way < ways.get(column).size(); way++) {
      var children = new ArrayList<String>();
      var covered = new HashSet<String>();
      for (var list : List.of(ways.get(column).get(way), List.copyOf(codes.keySet()))) {
        for (var child : list) {
          var part = codes.getOrDefault(child, Set.of());
          boolean within =
              present.contains(child) && part.size() < whole.size() && whole.containsAll(part);
          if (within && !part.isEmpty() && part.stream().noneMatch(covered::contains)) {
            children.add(child);
            covered.addAll(part);
          }
        }
        if (children.isEmpty()) {
          break;
        }
      }
      children.sort(null);
      if (children.size() > 1 && seen.add(children)) {
        found.add(new Division(way, children, covered.size() == whole.size()));
      }
    }
    return found;
  }
}
