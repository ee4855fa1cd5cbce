package nl.smartindustry.transform.safe.linked;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.suppression.Component;
import nl.smartindustry.transform.method.suppression.Contributors;
import nl.smartindustry.transform.method.suppression.Contributors.Limit;
import nl.smartindustry.transform.method.suppression.Contributors.Unions;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.ProtectedTables;
import nl.smartindustry.transform.method.suppression.Protector.Unattainable;

/**
 * The pattern of a component, and what of its needs it does not meet in full.
 *
 * @param component with the needs that are met
 * @param found null where a need cannot be met at all
 * @param leastCost of the secondaries of any pattern that meets these needs
 * @param needs by target those that are met in part for any reader, as they are met
 * @param unmet the need that cannot be met at all, or null
 */
record Lowered(
    Component component,
    ProtectedTables found,
    long leastCost,
    Map<List<Integer>, Need> needs,
    Unattainable unmet)
    implements Serializable {

  /** A search for what can be met. */
  private static final class Search {
    private final Component component;
    private final boolean anew;
    private final Map<List<Integer>, Need> needs = new HashMap<>();
    private final List<Limit> limits;

    Search(Component component, boolean anew) {
      this.component = component;
      this.anew = anew;
      limits = new ArrayList<>(component.contributors().limits());
    }

    Component tried(Set<Integer> withheld) {
      return in(component.withholding(withheld), needs, limits);
    }

    /** False where nothing is left of a need of which something must be. */
    boolean lower(Component tried, List<Limit> found) {
      boolean left = !found.isEmpty();
      for (var limit : found) {
        if (limit.known().length > 0) {
          limits.removeIf(limit::replaces);
          limits.add(limit);
        } else {
          left &= lower(tried, limit).isSensitive() || !anew;
        }
      }
      return left;
    }

    private Need lower(Component tried, Limit limit) {
      int[] of = limit.target();
      var key = Arrays.stream(of).boxed().toList();
      var whole =
          of.length == 1
              ? tried.tables().cells().get(of[0]).need()
              : tried.contributors().unions().need(of);
      var need = needs.getOrDefault(key, whole);
      long up = limit.isAbove() ? limit.distance() : need.up();
      long down = limit.isAbove() ? need.down() : limit.distance();
      var left = new Need(up, down);
      needs.put(key, left);
      return left;
    }
  }

  /**
   * Lowers what cannot be met until the rest is.
   *
   * @param before cells of the whole tables that were withheld beside earlier releases, and are so
   *     again where a need is not met in full; null where there is no earlier release, so that what
   *     follows from public cells is an error
   */
  static Lowered of(Component component, Set<Integer> before) {
    var search = new Search(component, before == null);
    var evident =
        component.evidentLimits().stream()
            .filter(limit -> before != null || limit.distance() > 0)
            .toList();
    search.lower(component, evident);
    boolean again = before != null && (!search.needs.isEmpty() || !search.limits.isEmpty());
    while (true) {
      var tried = search.tried(again ? before : Set.of());
      try {
        var found = tried.protect();
        long least = found.secondaries().length == 0 ? 0 : tried.evidentCost();
        return new Lowered(tried, found, least, search.needs, null);
      } catch (Unattainable unmet) {
        if (!search.lower(tried, unmet.limits(tried)) && (before == null || again)) {
          return new Lowered(tried, null, 0, search.needs, unmet);
        }
        again = before != null;
      }
    }
  }

  /** The component with the needs that are met; where one cannot be the user is told (65). */
  Component met() {
    if (unmet != null) {
      throw unmet.refusal(component.tables());
    }
    return component;
  }

  private static Component in(
      Component component, Map<List<Integer>, Need> needs, List<Limit> limits) {
    var cells = component.tables().cells();
    var lowered =
        IntStream.range(0, cells.size())
            .mapToObj(i -> cells.get(i).with(needs.getOrDefault(List.of(i), cells.get(i).need())))
            .toList();
    var contributors = component.contributors();
    return new Component(
        component.positions(),
        new LinkedTables(lowered, component.tables().relations()),
        new Contributors(
            contributors.known(), unions(contributors.unions(), needs), List.copyOf(limits)));
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
