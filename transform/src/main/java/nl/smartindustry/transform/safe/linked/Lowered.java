package nl.smartindustry.transform.safe.linked;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.suppression.Component;
import nl.smartindustry.transform.method.suppression.Contributors;
import nl.smartindustry.transform.method.suppression.Contributors.Limit;
import nl.smartindustry.transform.method.suppression.Contributors.Unions;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.ProtectedTables;
import nl.smartindustry.transform.method.suppression.Protector.Unattainable;

/**
 * The pattern of a component, and what of its needs it does not meet in full.
 *
 * @param found null where a need cannot be met at all
 * @param needs by target those that are met in part for any reader, as they are met
 * @param limits those that are for some sole contributors
 * @param unmet the need that cannot be met at all, or null
 */
record Lowered(
    ProtectedTables found, Map<List<Integer>, Need> needs, List<Limit> limits, Unattainable unmet)
    implements Serializable {

  /**
   * Lowers what cannot be met until the rest is.
   *
   * @param anew whether what follows from public cells is an error
   */
  static Lowered of(Component component, boolean anew) {
    var needs = new HashMap<List<Integer>, Need>();
    var limits = new ArrayList<Limit>();
    while (true) {
      var tried = in(component, needs, limits);
      try {
        return new Lowered(tried.protect(), needs, limits, null);
      } catch (Unattainable unmet) {
        var found = unmet.limits(tried);
        boolean follows = found.isEmpty();
        for (var limit : found) {
          if (limit.known().length > 0) {
            limits.add(limit);
          } else {
            follows |= !lower(tried, limit, needs).isSensitive() && anew;
          }
        }
        if (follows) {
          return new Lowered(null, needs, limits, unmet);
        }
      }
    }
  }

  /** Whether any need is not met in full. */
  boolean isInPart() {
    return unmet != null || !needs.isEmpty() || !limits.isEmpty();
  }

  /** The component with the needs that are met. */
  Component in(Component component) {
    if (unmet != null) {
      throw unmet.refusal(component.tables());
    }
    return in(component, needs, limits);
  }

  private static Component in(
      Component component, Map<List<Integer>, Need> needs, List<Limit> limits) {
    var cells = component.tables().cells();
    var lowered =
        IntStream.range(0, cells.size())
            .mapToObj(i -> cell(cells.get(i), needs.get(List.of(i))))
            .toList();
    var contributors = component.contributors();
    return new Component(
        component.positions(),
        new LinkedTables(lowered, component.tables().relations()),
        new Contributors(
            contributors.known(), unions(contributors.unions(), needs), List.copyOf(limits)));
  }

  private static Cell cell(Cell cell, Need need) {
    return need == null
        ? cell
        : new Cell(
            cell.name(), cell.value(), cell.beforehand(), need, cell.cost(), cell.publication());
  }

  private static Need lower(Component tried, Limit limit, Map<List<Integer>, Need> needs) {
    int[] of = limit.target();
    var need =
        of.length == 1
            ? tried.tables().cells().get(of[0]).need()
            : tried.contributors().unions().need(of);
    long up = limit.isAbove() ? limit.distance() : need.up();
    long down = limit.isAbove() ? need.down() : limit.distance();
    var left = new Need(up, down);
    needs.put(Arrays.stream(of).boxed().toList(), left);
    return left;
  }

  /** The needs of sums, where some are lowered. */
  static Unions unions(Unions unions, Map<List<Integer>, Need> needs) {
    var own = new HashMap<>(needs);
    return sum -> {
      var need = own.get(Arrays.stream(sum).boxed().toList());
      return need == null ? unions.need(sum) : need;
    };
  }
}
