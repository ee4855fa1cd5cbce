package nl.smartindustry.transform.reference;

/** When a number counts as that of another program: relative to 1e-8; 0 within 1e-9. */
final class Closeness {
  private static final double RELATIVE = 1e-8;
  private static final double NOTHING = 1e-9;

  private Closeness() {}

  /** Whether two cells hold the same text, or numbers that are as good as equal. */
  static boolean same(String expected, String found) {
    return expected.equals(found)
        || isNumber(expected)
            && isNumber(found)
            && same(Double.parseDouble(expected), Double.parseDouble(found));
  }

  static boolean same(double expected, double found) {
    double most = expected == 0 ? NOTHING : RELATIVE * Math.abs(expected);
    return Math.abs(found - expected) <= most;
  }

  private static boolean isNumber(String text) {
    return text.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?");
  }
}
