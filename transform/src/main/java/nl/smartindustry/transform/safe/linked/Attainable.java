package nl.smartindustry.transform.safe.linked;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.suppression.Certificate;
import nl.smartindustry.transform.method.suppression.CertifiedTables;
import nl.smartindustry.transform.method.suppression.Component;
import nl.smartindustry.transform.method.suppression.Contributors;
import nl.smartindustry.transform.method.suppression.Contributors.Unions;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import nl.smartindustry.transform.method.suppression.ProtectedTables;
import nl.smartindustry.transform.method.suppression.Protector.Unattainable;

/**
 * Protects linked tables as far as can be: what little is uncertain of a cell although all around
 * it is withheld, such as where one enterprise knows nearly all of it, cannot be made more
 * uncertain. There the need is halved until it is met.
 */
record Attainable(
    LinkedTables tables, Contributors contributors, Map<Integer, Set<Integer>> together) {
  /** After so many halvings nothing is left to protect. */
  private static final int MOST = 12;

  /** A pattern of the whole tables, and its proof. */
  record Pattern(int[] secondaries, int components, CertifiedTables certified) {}

  /**
   * A pattern of a component, whose cells are numbered within it.
   *
   * @param component with the needs that are met
   * @param lowered the cells whose needs are met in part
   */
  private record Part(Component component, ProtectedTables found, Map<Integer, Integer> lowered) {
    int[] secondaries() {
      return Arrays.stream(found.secondaries()).map(c -> component.positions()[c]).toArray();
    }
  }

  Pattern protect() {
    var components = Component.of(tables, contributors);
    var alone = new ArrayList<Component>();
    var others = new ArrayList<Component>();
    components.forEach(one -> (isTied(one) ? others : alone).add(one));
    var parts = new ArrayList<>(alone.parallelStream().map(Attainable::protect).toList());
    var withheld = new TreeSet<Integer>();
    for (int cell = 0; cell < tables.cells().size(); cell++) {
      if (tables.cells().get(cell).need().isSensitive()) {
        withheld.addAll(together.getOrDefault(cell, Set.of()));
      }
    }
    for (var component : others) {
      var part = protect(without(component, withheld));
      for (int cell : part.secondaries()) {
        withheld.addAll(together.getOrDefault(cell, Set.of()));
      }
      parts.add(part);
    }
    var found = Component.join(of(parts), parts.stream().map(Part::found).toList());
    return new Pattern(found.secondaries(), components.size(), certified(parts, found));
  }

  private static List<Component> of(List<Part> parts) {
    return parts.stream().map(Part::component).toList();
  }

  /** The whole tables with the needs that are met; what is withheld already stays so. */
  private CertifiedTables certified(List<Part> parts, ProtectedTables found) {
    var cells = new ArrayList<>(tables.cells());
    var halvings = new TreeMap<Integer, Integer>();
    for (var part : parts) {
      var positions = part.component.positions();
      IntStream.range(0, positions.length)
          .forEach(i -> cells.set(positions[i], part.component.tables().cells().get(i)));
      part.lowered.forEach((cell, times) -> halvings.put(positions[cell], times));
    }
    var withheld = new BitSet();
    for (int i = 0; i < cells.size(); i++) {
      boolean sensitive = tables.cells().get(i).need().isSensitive();
      withheld.set(i, sensitive || cells.get(i).publication() == Publication.NEVER);
    }
    Arrays.stream(found.secondaries()).forEach(withheld::set);
    return CertifiedTables.of(
        new LinkedTables(cells, tables.relations()),
        new Contributors(contributors.known(), halved(contributors.unions(), halvings)),
        withheld,
        new TreeSet<>(halvings.keySet()),
        Certificate.of(found.proofs()));
  }

  private boolean isTied(Component component) {
    return Arrays.stream(component.positions()).anyMatch(together::containsKey);
  }

  /** The same, where some cells are withheld already. */
  private static Component without(Component component, Set<Integer> withheld) {
    var positions = component.positions();
    return with(
        component,
        component.contributors().unions(),
        i -> {
          var cell = component.tables().cells().get(i);
          boolean gone =
              cell.publication() == Publication.OPEN
                  && !cell.need().isSensitive()
                  && withheld.contains(positions[i]);
          return gone ? changed(cell, cell.need(), Publication.NEVER) : cell;
        });
  }

  private static Cell changed(Cell cell, Need need, Publication publication) {
    return new Cell(cell.name(), cell.value(), cell.beforehand(), need, cell.cost(), publication);
  }

  private static Component with(Component component, Unions unions, IntFunction<Cell> cells) {
    var changed = IntStream.range(0, component.tables().cells().size()).mapToObj(cells).toList();
    return new Component(
        component.positions(),
        new LinkedTables(changed, component.tables().relations()),
        new Contributors(component.contributors().known(), unions));
  }

  private static Part protect(Component component) {
    var halvings = new TreeMap<Integer, Integer>();
    while (true) {
      var tried = lowered(component, halvings);
      try {
        return new Part(tried, tried.protect(), halvings);
      } catch (Unattainable unmet) {
        if (halvings.merge(unmet.cell(), 1, Integer::sum) > MOST) {
          throw unmet.refusal(component.tables());
        }
      }
    }
  }

  private static Component lowered(Component component, Map<Integer, Integer> halvings) {
    return with(
        component,
        halved(component.contributors().unions(), halvings),
        i -> {
          var cell = component.tables().cells().get(i);
          var need = halved(cell.need(), halvings.getOrDefault(i, 0));
          return changed(cell, need, cell.publication());
        });
  }

  private static Unions halved(Unions unions, Map<Integer, Integer> halvings) {
    return sum -> halved(unions.need(sum), halvings.getOrDefault(sum[0], 0));
  }

  /** Down to the least there can be, which is then no need at all. */
  private static Need halved(Need need, int times) {
    return times == MOST ? Need.NONE : new Need(need.up() >> times, need.down() >> times);
  }
}
