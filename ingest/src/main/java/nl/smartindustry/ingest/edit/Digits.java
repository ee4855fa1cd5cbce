package nl.smartindustry.ingest.edit;

/** The smallest mistakes in typing a number. */
final class Digits {
  private Digits() {}

  /**
   * Whether two numbers differ by one digit changed, added or dropped, or by two neighbours
   * transposed: a distance of 1 in the sense of Damerau (1964), Communications of the ACM 7(3).
   */
  static boolean onceMistyped(String one, String other) {
    if (one.length() < other.length()) {
      return onceMistyped(other, one);
    }
    int start = 0;
    while (start < other.length() && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    if (one.length() == other.length() + 1) {
      return one.substring(start + 1).equals(other.substring(start));
    }
    if (one.length() != other.length() || start == one.length()) {
      return false;
    }
    return one.substring(start + 1).equals(other.substring(start + 1))
        || transposed(one, other, start);
  }

  private static boolean transposed(String one, String other, int at) {
    return at + 1 < one.length()
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at)
        && one.substring(at + 2).equals(other.substring(at + 2));
  }
}
