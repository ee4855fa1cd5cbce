package nl.smartindustry.transform.topic.decomposition;

import java.util.Locale;
import nl.smartindustry.transform.method.decomposition.AdopterSums;
import nl.smartindustry.transform.method.decomposition.Component;
import nl.smartindustry.transform.method.decomposition.Method;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.decomposition.DecompositionCatalogue.Kind;

/**
 * One number that a decomposition gives.
 *
 * @param at where it lies, without the split
 * @param method name of the method
 * @param support who is in it
 */
record Part(Breakdown at, String method, Component component, Contributors support) {

  /**
   * Units behind a number.
   *
   * @param all in the whole decomposition
   * @param own in this part of it
   * @param population that all stand for
   */
  record Contributors(long all, long own, long population) {}

  /** Whether it is of a method; else it is of the division by adopter group. */
  boolean isByMethod() {
    return !method.equals(AdopterSums.METHOD);
  }

  /** The indicator it is a figure of. */
  Kind kind() {
    return switch (component) {
      case WITHIN, WITHIN_ADOPTERS, WITHIN_NON_ADOPTERS, WITHIN_UNKNOWN -> Kind.WITHIN;
      case BETWEEN, CROSS, SHIFT_TO_ADOPTERS, SHIFT_TO_UNKNOWN -> Kind.BETWEEN;
      case ENTRY -> Kind.ENTRY;
      case EXIT -> Kind.EXIT;
      default -> Kind.ALLOCATION;
    };
  }

  /** Entry and exit by adopter group are those of Melitz and Polanec, and told there. */
  boolean isTold() {
    return isByMethod() || component != Component.ENTRY && component != Component.EXIT;
  }

  /** Its code in BREAKDOWN, but for the window. */
  String split() {
    return switch (component) {
      case WITHIN_ADOPTERS, SHIFT_TO_ADOPTERS -> "adopters";
      case WITHIN_NON_ADOPTERS -> "non_adopters";
      case WITHIN_UNKNOWN, SHIFT_TO_UNKNOWN -> "unknown_adoption";
      case CROSS -> code(Method.valueOf(method)) + "_cross";
      default -> code(Method.valueOf(method));
    };
  }

  static String code(Method method) {
    return method.name().toLowerCase(Locale.ROOT);
  }
}
