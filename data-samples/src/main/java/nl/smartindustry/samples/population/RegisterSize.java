package nl.smartindustry.samples.population;

/**
 * The size code of the business register by persons employed. Not the list of the trade register,
 * where the same digits mean something else.
 */
public final class RegisterSize {
  private static final int[] FROM = {
    0, 1, 2, 3, 5, 10, 20, 50, 100, 150, 200, 250, 500, 1000, 2000
  };
  private static final String[] CODE = {
    "00", "10", "21", "22", "30", "40", "50", "60", "71", "72", "81", "82", "91", "92", "93"
  };

  private RegisterSize() {}

  public static String code(int persons) {
    int at = FROM.length - 1;
    while (FROM[at] > persons) {
      at--;
    }
    return CODE[at];
  }
}
