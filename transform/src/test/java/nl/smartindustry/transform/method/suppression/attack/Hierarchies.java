package nl.smartindustry.transform.method.suppression.attack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The codes of each dimension: which add up to which, in every hierarchy that it has. */
final class Hierarchies {
  /** By dimension and then hierarchy and parent, the parts. */
  private final Map<String, Map<String, List<String>>> parts = new HashMap<>();

  private final Map<String, Map<String, Set<String>>> parents = new HashMap<>();
  private final Map<String, String> totals = new HashMap<>();

  static Hierarchies read(Path file) {
    var hierarchies = new Hierarchies();
    for (var row : Csv.read(file)) {
      hierarchies.add(row.get("dim"), row.get("hier"), row.get("code"), row.get("parent"));
    }
    return hierarchies;
  }

  private void add(String dimension, String hierarchy, String code, String parent) {
    parts.computeIfAbsent(dimension, d -> new LinkedHashMap<>());
    parents.computeIfAbsent(dimension, d -> new HashMap<>());
    if (parent.isEmpty()) {
      totals.put(dimension, code);
      return;
    }
    parts
        .get(dimension)
        .computeIfAbsent(hierarchy + "\t" + parent, h -> new ArrayList<>())
        .add(code);
    parents.get(dimension).computeIfAbsent(code, c -> new LinkedHashSet<>()).add(parent);
  }

  String total(String dimension) {
    return totals.get(dimension);
  }

  /** The code and all that it is part of. */
  Set<String> upwards(String dimension, String code) {
    var found = new LinkedHashSet<String>();
    found.add(code);
    for (var parent : parents.get(dimension).getOrDefault(code, Set.of())) {
      found.addAll(upwards(dimension, parent));
    }
    return found;
  }

  /** For each hierarchy in which the code has parts, these. */
  List<List<String>> parts(String dimension, String code) {
    return parts.get(dimension).entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("\t" + code))
        .map(Map.Entry::getValue)
        .toList();
  }
}
