package nl.smartindustry.transform.method.suppression;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.suppression.Contributors.Limit;

/** Withholds what must be withheld besides the sensitive cells of linked tables. */
public final class Protector {
  private Protector() {}

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
    return Component.of(tables, contributors).stream()
        .map(component -> BigInteger.valueOf(component.leastCost()))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static ProtectedTables protect(Component component) {
    try {
      return component.cheapest();
    } catch (Unattainable unmet) {
      throw unmet.refusal(component.tables());
    }
  }

  /** The need of a cell, or of a sum of cells, that no pattern meets. */
  public static final class Unattainable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int[] cells;
    private final long distance;

    Unattainable(Goal goal) {
      super("No pattern meets a need", null, false, false);
      cells = goal.target.clone();
      distance = goal.distance;
    }

    /** For whom it is not met, and how far it can be met; empty where nothing is found. */
    public Optional<Limit> limit(Component component) {
      var insiders = new Insiders(component.tables(), component.contributors());
      var goal = distance > 0 ? insiders.above(cells, distance) : insiders.below(cells, -distance);
      return new Limits(component).of(goal);
    }

    /** The same for the user (65), with the names of the cells. */
    public Refusal refusal(LinkedTables tables) {
      var names =
          Arrays.stream(cells)
              .mapToObj(cell -> tables.cells().get(cell).name())
              .collect(Collectors.joining("' and '"));
      return Refusal.data(
          "Cell '%s': cannot be protected, since too many of the cells around it are public",
          names);
    }
  }
}
