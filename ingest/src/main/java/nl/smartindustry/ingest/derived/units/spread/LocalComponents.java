package nl.smartindustry.ingest.derived.units.spread;

import java.util.Map;
import java.util.TreeMap;

/**
 * Connected components of a graph that fits in memory, by union-find.
 *
 * @param <T> what a node is
 * @see "Tarjan (1975), Efficiency of a good but not linear set union algorithm"
 */
public final class LocalComponents<T extends Comparable<T>> {
  private final Map<T, T> parents = new TreeMap<>();

  /** Ties two nodes. */
  public void tie(T one, T other) {
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
  public Map<T, T> smallest() {
    var smallest = new TreeMap<T, T>();
    parents.keySet().stream().toList().forEach(node -> smallest.put(node, root(node)));
    return smallest;
  }

  private T root(T node) {
    parents.putIfAbsent(node, node);
    T at = node;
    while (!parents.get(at).equals(at)) {
      var grandparent = parents.get(parents.get(at));
      parents.put(at, grandparent);
      at = grandparent;
    }
    return at;
  }
}
