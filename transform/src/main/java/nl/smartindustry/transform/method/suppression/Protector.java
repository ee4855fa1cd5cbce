package nl.smartindustry.transform.method.suppression;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.suppression.Contributors.Limit;

/** Withholds what must be withheld besides the sensitive cells of linked tables. */
public final class Protector {
  private Protector() {}

  /** Loads the solver beside other work, which takes a second, where it will be needed. */
  public static void load() {
    var loading = new Thread(Programme::load, "solver");
    loading.setDaemon(true);
    loading.start();
  }

  /**
   * A pattern of suppression that meets every need, at little cost. The same tables give the same
   * pattern, on any number of cores.
   *
   * @throws Refusal (65) where the need of a cell, or of a sum of cells, cannot be met by any
   *     pattern; it names the cell
   */
  public static ProtectedTables protect(LinkedTables tables, Contributors contributors) {
    var components = Component.of(tables, contributors);
    return Component.join(components, components.stream().map(Protector::protect).toList());
  }

  /** What the secondaries of any pattern cost at least; it takes longer than a pattern. */
  public static BigInteger leastCost(LinkedTables tables, Contributors contributors) {
    return sum(Component.of(tables, contributors), Component::leastCost);
  }

  /** The same as far as single relations show it, which takes little time. */
  public static BigInteger evidentCost(LinkedTables tables, Contributors contributors) {
    return sum(Component.of(tables, contributors), Component::evidentCost);
  }

  private static BigInteger sum(List<Component> components, ToLongFunction<Component> cost) {
    return components.stream()
        .map(component -> BigInteger.valueOf(cost.applyAsLong(component)))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static ProtectedTables protect(Component component) {
    try {
      return component.cheapest();
    } catch (Unattainable unmet) {
      throw unmet.refusal(component.tables());
    }
  }

  /** Needs of cells, or of sums of cells, that no pattern meets. */
  public static final class Unattainable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The target and the distance of each. */
    private final List<int[]> targets;

    private final long[] distances;

    Unattainable(List<Goal> goals) {
      super("No pattern meets a need", null, false, false);
      targets = goals.stream().map(goal -> goal.target.clone()).toList();
      distances = goals.stream().mapToLong(goal -> goal.distance).toArray();
    }

    /** For whom they are not met, and how far they can be met; empty where nothing is found. */
    public List<Limit> limits(Component component) {
      var insiders = new Insiders(component.tables(), component.contributors());
      var limits = new Limits(component);
      var all = new ArrayList<Limit>();
      for (int i = 0; i < distances.length; i++) {
        var goal =
            distances[i] > 0
                ? insiders.above(targets.get(i), distances[i])
                : insiders.below(targets.get(i), -distances[i]);
        all.addAll(limits.of(goal));
      }
      return all;
    }

    /** The first of them for the user (65), with the names of its cells. */
    public Refusal refusal(LinkedTables tables) {
      var names =
          Arrays.stream(targets.get(0))
              .mapToObj(cell -> tables.cells().get(cell).name())
              .collect(Collectors.joining("' and '"));
      return Refusal.data(
          "Cell '%s': cannot be protected, since too many of the cells around it are public",
          names);
    }
  }
}
