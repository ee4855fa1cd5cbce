package nl.smartindustry.transform.safe.linked;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.suppression.Certificate;
import nl.smartindustry.transform.method.suppression.CertifiedTables;
import nl.smartindustry.transform.method.suppression.Component;
import nl.smartindustry.transform.method.suppression.Contributors;
import nl.smartindustry.transform.method.suppression.Contributors.Limit;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import nl.smartindustry.transform.method.suppression.ProtectedTables;
import nl.smartindustry.transform.method.suppression.WithheldSums;
import nl.smartindustry.transform.safe.linked.Extent.Cost;

/**
 * Protects linked tables as far as can be: what little is uncertain of a cell although all around
 * it is withheld, such as where one enterprise knows nearly all of it, cannot be made more
 * uncertain. There the need is lowered to what can be met: for the sole contributors who know that
 * much alone, and else for all.
 */
final class Attainable {
  private final LinkedTables tables;
  private final Contributors contributors;
  private final Map<Integer, Set<Integer>> together;
  private final Set<Integer> before;
  private final List<Component> components;
  private final Set<Integer> gone = new TreeSet<>();
  private List<Part> parts = List.of();

  /**
   * A pattern of a component, whose cells are numbered within it.
   *
   * @param component with the needs that are met
   * @param lowered by target the needs that no reader's uncertainty meets in full, as they are met
   */
  private record Part(
      Component component,
      ProtectedTables found,
      long leastCost,
      Map<List<Integer>, Need> lowered) {
    static Part of(Lowered lowered) {
      return new Part(lowered.met(), lowered.found(), lowered.leastCost(), lowered.needs());
    }

    /** The same of a component of which needs were lowered before. */
    Part with(Map<List<Integer>, Need> earlier) {
      var all = new HashMap<>(earlier);
      all.putAll(lowered);
      return new Part(component, found, leastCost, all);
    }

    long cost() {
      var cells = component.tables().cells();
      return Arrays.stream(found.secondaries()).mapToLong(cell -> cells.get(cell).cost()).sum();
    }

    int[] secondaries() {
      return global(found.secondaries());
    }

    int[] global(int[] cells) {
      return Arrays.stream(cells).map(cell -> component.positions()[cell]).toArray();
    }

    /** Whether a sum with one of these cells, none of which was withheld, is sensitive. */
    boolean opens(Set<Integer> besides) {
      var withheld = new BitSet();
      for (int i = 0; i < component.positions().length; i++) {
        var cell = component.tables().cells().get(i);
        boolean never = cell.publication() == Publication.NEVER;
        withheld.set(i, never || cell.need().isSensitive());
      }
      Arrays.stream(found.secondaries()).forEach(withheld::set);
      var all = (BitSet) withheld.clone();
      IntStream.range(0, component.positions().length)
          .filter(i -> besides.contains(component.positions()[i]))
          .forEach(all::set);
      return !all.equals(withheld)
          && WithheldSums.of(component.tables(), all).stream()
              .filter(sum -> Arrays.stream(sum).anyMatch(cell -> !withheld.get(cell)))
              .anyMatch(sum -> component.contributors().unions().need(sum).isSensitive());
    }

    /** What to protect where these cells, and the secondaries found, are withheld. */
    Component without(Set<Integer> besides) {
      var withheld = new TreeSet<>(besides);
      Arrays.stream(secondaries()).forEach(withheld::add);
      return component.withholding(withheld);
    }
  }

  /**
   * @param together by cell others that are withheld with it
   */
  Attainable(LinkedTables tables, Contributors contributors, Map<Integer, Set<Integer>> together) {
    this(tables, contributors, together, null);
  }

  /**
   * @param before as in {@link Lowered#of}: with what was public before there is nothing to save of
   *     what follows from it
   */
  Attainable(
      LinkedTables tables,
      Contributors contributors,
      Map<Integer, Set<Integer>> together,
      Set<Integer> before) {
    this.before = before;
    this.tables = tables;
    this.contributors = contributors;
    this.together = together;
    components = Component.of(tables, contributors);
  }

  void protect(Tasks tasks) {
    var found = new Part[components.size()];
    var free = IntStream.range(0, found.length).filter(i -> !isTied(components.get(i))).toArray();
    var done = tasks.protect(Arrays.stream(free).mapToObj(components::get).toList(), before);
    for (int i = 0; i < free.length; i++) {
      found[free[i]] = Part.of(done.get(i));
    }
    for (int cell = 0; cell < tables.cells().size(); cell++) {
      if (tables.cells().get(cell).need().isSensitive()) {
        gone.addAll(together.getOrDefault(cell, Set.of()));
      }
    }
    for (int i = 0; i < found.length; i++) {
      if (found[i] == null) {
        found[i] = protect(components.get(i).withholding(gone));
        for (int cell : found[i].secondaries()) {
          gone.addAll(together.getOrDefault(cell, Set.of()));
        }
      }
    }
    parts = List.of(found);
  }

  /**
   * Withholds more where sums are sensitive that further withheld cells make.
   *
   * @param besides positions of cells that are withheld although nothing here asked for it
   */
  void protect(Set<Integer> besides) {
    parts =
        parts.stream()
            .map(
                part ->
                    part.opens(besides) ? protect(part.without(besides)).with(part.lowered) : part)
            .toList();
  }

  int components() {
    return components.size();
  }

  /** What is lost by what was chosen, and by any other choice at least. */
  Cost cost() {
    return new Cost(
        parts.stream().mapToLong(Part::cost).sum(),
        parts.stream().mapToLong(Part::leastCost).sum());
  }

  /** What is withheld besides the sensitive cells. */
  int[] secondaries() {
    return parts.stream()
        .flatMapToInt(part -> IntStream.concat(Arrays.stream(part.secondaries()), again(part)))
        .sorted()
        .distinct()
        .toArray();
  }

  /** What was withheld before, or in an earlier round, and is so again. */
  private IntStream again(Part part) {
    int[] positions = part.component.positions();
    return IntStream.range(0, positions.length)
        .filter(
            i ->
                part.component.tables().cells().get(i).publication() == Publication.NEVER
                    && tables.cells().get(positions[i]).publication() == Publication.OPEN)
        .map(i -> positions[i])
        .filter(cell -> !gone.contains(cell));
  }

  private boolean isTied(Component component) {
    return Arrays.stream(component.positions()).anyMatch(together::containsKey);
  }

  private static List<Component> of(List<Part> parts) {
    return parts.stream().map(Part::component).toList();
  }

  /** The whole tables with the needs that are met, and the proof, where these are withheld too. */
  CertifiedTables certified(Set<Integer> besides) {
    var found = Component.join(of(parts), parts.stream().map(Part::found).toList());
    var cells = new ArrayList<>(tables.cells());
    var lowered = new HashMap<List<Integer>, Need>();
    var limits = new ArrayList<Limit>();
    for (var part : parts) {
      var positions = part.component.positions();
      IntStream.range(0, positions.length)
          .forEach(i -> cells.set(positions[i], part.component.tables().cells().get(i)));
      part.lowered.forEach(
          (of, need) -> lowered.put(of.stream().map(i -> positions[i]).toList(), need));
      part.component.contributors().limits().forEach(l -> limits.add(l.with(part::global)));
    }
    var withheld = new BitSet();
    for (int i = 0; i < cells.size(); i++) {
      boolean sensitive = tables.cells().get(i).need().isSensitive();
      withheld.set(i, sensitive || cells.get(i).publication() == Publication.NEVER);
    }
    Arrays.stream(found.secondaries()).forEach(withheld::set);
    besides.forEach(withheld::set);
    return CertifiedTables.of(
        new LinkedTables(cells, tables.relations()),
        new Contributors(
            contributors.known(), Lowered.unions(contributors.unions(), lowered), limits),
        withheld,
        lowered.keySet().stream()
            .map(of -> of.get(0))
            .collect(Collectors.toCollection(TreeSet::new)),
        Certificate.of(found.proofs()));
  }

  private Part protect(Component component) {
    return Part.of(Lowered.of(component, before));
  }
}
