package nl.smartindustry.transform.safe.linked;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.suppression.Component;
import nl.smartindustry.transform.method.suppression.Contributors;
import nl.smartindustry.transform.method.suppression.Contributors.Unions;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;

/**
 * Protects linked tables as far as can be: what little is uncertain of a cell although all around
 * it is withheld, such as where one enterprise knows nearly all of it, cannot be made more
 * uncertain. There the need is halved until it is met.
 */
record Attainable(
    LinkedTables tables, Contributors contributors, Map<Integer, Set<Integer>> together) {
  /** After so many halvings nothing is left to protect. */
  private static final int MOST = 12;

  /**
   * A pattern.
   *
   * @param lowered how many needs are met in part
   */
  record Pattern(int[] secondaries, int components, int lowered) {}

  Pattern protect() {
    var components = Component.of(tables, contributors);
    var alone = new ArrayList<Component>();
    var others = new ArrayList<Component>();
    components.forEach(one -> (isTied(one) ? others : alone).add(one));
    var patterns = new ArrayList<>(alone.parallelStream().map(Attainable::protect).toList());
    var withheld = new TreeSet<Integer>();
    for (int cell = 0; cell < tables.cells().size(); cell++) {
      if (tables.cells().get(cell).need().isSensitive()) {
        withheld.addAll(together.getOrDefault(cell, Set.of()));
      }
    }
    for (var component : others) {
      var pattern = protect(without(component, withheld));
      for (int cell : pattern.secondaries) {
        withheld.addAll(together.getOrDefault(cell, Set.of()));
      }
      patterns.add(pattern);
    }
    var secondaries = patterns.stream().flatMapToInt(p -> Arrays.stream(p.secondaries)).sorted();
    int lowered = patterns.stream().mapToInt(Pattern::lowered).sum();
    return new Pattern(secondaries.toArray(), components.size(), lowered);
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

  private static Pattern protect(Component component) {
    var halvings = new TreeMap<Integer, Integer>();
    while (true) {
      try {
        var found = lowered(component, halvings).protect().secondaries();
        var positions = component.positions();
        return new Pattern(
            Arrays.stream(found).map(cell -> positions[cell]).toArray(), 1, halvings.size());
      } catch (Refusal unmet) {
        int cell = named(component.tables().cells(), unmet);
        if (halvings.merge(cell, 1, Integer::sum) > MOST) {
          throw unmet;
        }
      }
    }
  }

  private static int named(List<Cell> cells, Refusal unmet) {
    return IntStream.range(0, cells.size())
        .filter(i -> unmet.getMessage().contains("'" + cells.get(i).name() + "'"))
        .findFirst()
        .orElseThrow(() -> unmet);
  }

  private static Component lowered(Component component, Map<Integer, Integer> halvings) {
    var unions = component.contributors().unions();
    return with(
        component,
        sum -> halved(unions.need(sum), halvings.getOrDefault(sum[0], 0)),
        i -> {
          var cell = component.tables().cells().get(i);
          var need = halved(cell.need(), halvings.getOrDefault(i, 0));
          return changed(cell, need, cell.publication());
        });
  }

  /** Down to the least there can be, which is then no need at all. */
  private static Need halved(Need need, int times) {
    return times == MOST ? Need.NONE : new Need(need.up() >> times, need.down() >> times);
  }
}
