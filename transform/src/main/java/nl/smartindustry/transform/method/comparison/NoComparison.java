package nl.smartindustry.transform.method.comparison;

/** Nobody to compare with, or nobody to compare: there is no estimate, and this is why. */
public final class NoComparison extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoComparison(String found) {
    super(found);
  }
}
