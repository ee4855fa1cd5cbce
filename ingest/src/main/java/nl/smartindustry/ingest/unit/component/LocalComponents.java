package nl.smartindustry.ingest.unit.component;

import java.util.Map;
import java.util.TreeMap;

/**
 * Connected components of a graph that fits in memory, by union-find.
 *
 * @see "Tarjan (1975), Efficiency of a good but not linear set union algorithm"
 */
public final class LocalComponents {
  private final Map<String, String> parents = new TreeMap<>();

  /** Ties two nodes. */
  public void tie(String one, String other) {
    var first = root(one);
    var second = root(other);
    int order = first.compareTo(second);
    if (order < 0) {
      parents.put(second, first);
    } else if (order > 0) {
      parents.put(first, second);
    }
  }

  /** The smallest node of its component, for every node that was tied. */
  public Map<String, String> smallest() {
    var smallest = new TreeMap<String, String>();
    parents.keySet().stream().toList().forEach(node -> smallest.put(node, root(node)));
    return smallest;
  }

  private String root(String node) {
    parents.putIfAbsent(node, node);
    String at = node;
    while (!parents.get(at).equals(at)) {
      var grandparent = parents.get(parents.get(at));
      parents.put(at, grandparent);
      at = grandparent;
    }
    return at;
  }
}
