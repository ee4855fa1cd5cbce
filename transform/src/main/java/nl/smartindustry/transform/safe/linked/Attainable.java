package nl.smartindustry.transform.safe.linked;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.suppression.Component;
import nl.smartindustry.transform.method.suppression.Contributors;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;

/**
 * Protects linked tables as far as can be: what little is uncertain of a cell although all around
 * it is withheld, such as where one enterprise knows nearly all of it, cannot be made more
 * uncertain. There the need is halved until it is met.
 */
record Attainable(LinkedTables tables, Contributors contributors) {
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
    var patterns = components.parallelStream().map(Attainable::protect).toList();
    var secondaries = patterns.stream().flatMapToInt(p -> Arrays.stream(p.secondaries)).sorted();
    int lowered = patterns.stream().mapToInt(Pattern::lowered).sum();
    return new Pattern(secondaries.toArray(), components.size(), lowered);
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
    var cells =
        IntStream.range(0, component.tables().cells().size())
            .mapToObj(
                i -> {
                  var cell = component.tables().cells().get(i);
                  return new Cell(
                      cell.name(),
                      cell.value(),
                      cell.beforehand(),
                      halved(cell.need(), halvings.getOrDefault(i, 0)),
                      cell.cost(),
                      cell.publication());
                })
            .toList();
    var unions = component.contributors().unions();
    return new Component(
        component.positions(),
        new LinkedTables(cells, component.tables().relations()),
        new Contributors(
            component.contributors().known(),
            sum -> halved(unions.need(sum), halvings.getOrDefault(sum[0], 0))));
  }

  /** Down to the least there can be, which is then no need at all. */
  private static Need halved(Need need, int times) {
    return times == MOST ? Need.NONE : new Need(need.up() >> times, need.down() >> times);
  }
}
