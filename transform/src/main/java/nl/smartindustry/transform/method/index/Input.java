package nl.smartindustry.transform.method.index;

/**
 * A factor of production over two periods.
 *
 * @param costBefore what it cost in the first, current prices; below zero where capital earned less
 *     than nothing
 * @param costAfter what it cost in the second
 * @param logChange dln of its volume
 */
public record Input(String name, double costBefore, double costAfter, double logChange) {
  public Input {
    if (!Double.isFinite(costBefore + costAfter + logChange)) {
      throw new IllegalArgumentException(
          "Input '%s': found costs %s and %s, change %s (numbers)"
              .formatted(name, costBefore, costAfter, logChange));
    }
  }
}
