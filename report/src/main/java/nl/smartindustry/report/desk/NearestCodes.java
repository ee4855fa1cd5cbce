package nl.smartindustry.report.desk;

import java.util.Comparator;
import java.util.List;

/** What a user may have meant with a code that is not known. */
public final class NearestCodes {
  private static final int SHOWN = 6;

  private NearestCodes() {}

  /** The codes that most resemble a text, the nearest first. */
  public static List<String> of(String text, List<String> codes) {
    return codes.stream()
        .sorted(
            Comparator.<String>comparingInt(code -> distance(text, code))
                .thenComparing(Comparator.naturalOrder()))
        .limit(SHOWN)
        .toList();
  }

  /** Letters to put in, take out or replace, by Levenshtein (1966). */
  private static int distance(String one, String other) {
    var costs = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      costs[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = costs[0];
      costs[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int same = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = costs[j];
        costs[j] = Math.min(same, 1 + Math.min(costs[j], costs[j - 1]));
      }
    }
    return costs[other.length()];
  }
}
