package nl.smartindustry.transform.method.comparison;

/** No unit to compare, or none to compare it with: there is no estimate, and this is why. */
public final class NoComparison extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoComparison(String found) {
    super(found);
  }
}
