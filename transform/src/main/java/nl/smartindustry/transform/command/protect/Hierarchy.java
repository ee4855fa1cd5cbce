package nl.smartindustry.transform.command.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.protect.Dimension.Sum;

/**
 * The codes of a dimension and what they add up to, in one or more trees.
 *
 * @param place what messages call it
 * @param trees by name; each a code's parent, in order, "" for a code without one
 */
record Hierarchy(String place, Map<String, Map<String, String>> trees) {

  /** All codes add up to one total. */
  static Hierarchy flat(String place, Collection<String> codes) {
    var parents = new LinkedHashMap<String, String>();
    parents.put(Dimension.TOTAL, "");
    codes.forEach(code -> parents.putIfAbsent(code, Dimension.TOTAL));
    return new Hierarchy(place, Map.of("", parents));
  }

  /**
   * The parts that the codes are.
   *
   * @throws Refusal (78) where a code has no place, is its own ancestor, or is not the same in two
   *     trees, and where no code holds all others
   */
  Dimension dimension(String column) {
    var children = new ArrayList<Map<String, List<String>>>();
    trees.values().forEach(tree -> children.add(children(tree)));
    var parts = new Parts(this, children);
    var sets = new LinkedHashMap<String, BitSet>();
    trees.values().forEach(tree -> tree.keySet().forEach(code -> sets.put(code, parts.of(code))));
    return new Numbering(this, children, sets).dimension(column);
  }

  private Map<String, List<String>> children(Map<String, String> tree) {
    var children = new LinkedHashMap<String, List<String>>();
    tree.forEach(
        (code, parent) -> {
          if (!parent.isEmpty()) {
            if (!tree.containsKey(parent)) {
              throw refusal("parent '%s' of '%s' is no code", parent, code);
            }
            children.computeIfAbsent(parent, key -> new ArrayList<>()).add(code);
          }
        });
    return children;
  }

  private Refusal refusal(String format, Object... arguments) {
    return Refusal.definitions("%s: %s", place, format.formatted(arguments));
  }

  /** The lowest codes that each code holds. */
  private record Parts(
      Hierarchy of,
      List<Map<String, List<String>>> children,
      Map<String, Integer> lowest,
      Map<String, BitSet> found,
      Set<String> above) {

    Parts(Hierarchy of, List<Map<String, List<String>>> children) {
      this(of, children, new HashMap<>(), new HashMap<>(), new HashSet<>());
    }

    BitSet of(String code) {
      var known = found.get(code);
      if (known != null) {
        return known;
      }
      if (!above.add(code)) {
        throw of.refusal("code '%s' is a part of itself", code);
      }
      BitSet set = null;
      for (var tree : children) {
        if (tree.containsKey(code)) {
          var sum = sum(code, tree.get(code));
          if (set != null && !set.equals(sum)) {
            throw of.refusal("code '%s' holds other codes in another hierarchy", code);
          }
          set = sum;
        }
      }
      set = set == null ? single(code) : set;
      above.remove(code);
      found.put(code, set);
      return set;
    }

    private BitSet sum(String code, List<String> parts) {
      var all = new BitSet();
      for (var part : parts) {
        var set = of(part);
        if (all.intersects(set)) {
          throw of.refusal("code '%s' holds a part of '%s' twice", code, part);
        }
        all.or(set);
      }
      return all;
    }

    private BitSet single(String code) {
      var set = new BitSet();
      set.set(lowest.computeIfAbsent(code, key -> lowest.size()));
      return set;
    }
  }

  /** Numbers the parts in the order of their first code. */
  private record Numbering(
      Hierarchy of, List<Map<String, List<String>>> children, Map<String, BitSet> sets) {

    Dimension dimension(String column) {
      var numbers = new LinkedHashMap<BitSet, Integer>();
      sets.values().forEach(set -> numbers.putIfAbsent(set, numbers.size()));
      var parts = new LinkedHashMap<String, Integer>();
      sets.forEach((code, set) -> parts.put(code, numbers.get(set)));
      int total = total(numbers);
      return new Dimension(column, parts, numbers.size(), total, sums(numbers), above(numbers));
    }

    private int total(Map<BitSet, Integer> numbers) {
      var all = new BitSet();
      numbers.keySet().forEach(all::or);
      var total = numbers.get(all);
      if (total == null) {
        throw of.refusal("no code holds all others (a total, with an empty parent)");
      }
      return total;
    }

    private List<Sum> sums(Map<BitSet, Integer> numbers) {
      var sums = new LinkedHashMap<List<Integer>, Sum>();
      for (var tree : children) {
        tree.forEach(
            (code, below) -> {
              int whole = numbers.get(sets.get(code));
              var parts = below.stream().mapToInt(part -> numbers.get(sets.get(part))).sorted();
              var sum = new Sum(whole, parts.toArray());
              if (sum.parts().length > 1) {
                sums.putIfAbsent(java.util.Arrays.stream(sum.parts()).boxed().toList(), sum);
              }
            });
      }
      return List.copyOf(sums.values());
    }

    private Map<String, int[]> above(Map<BitSet, Integer> numbers) {
      var above = new HashMap<String, int[]>();
      sets.forEach(
          (code, set) -> {
            if (children.stream().noneMatch(tree -> tree.containsKey(code))) {
              int bit = set.nextSetBit(0);
              above.put(
                  code,
                  numbers.entrySet().stream()
                      .filter(part -> part.getKey().get(bit))
                      .mapToInt(Map.Entry::getValue)
                      .toArray());
            }
          });
      return above;
    }
  }
}
