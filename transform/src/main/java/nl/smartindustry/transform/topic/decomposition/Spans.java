package nl.smartindustry.transform.topic.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.smartindustry.transform.topic.Continuity;

/**
 * Which windows are told of: each from one year to the next, and the longest that the frames of the
 * register allow.
 *
 * @param windows of both kinds
 * @param longest years of the longest; 0 without any
 * @param missing last years of one-year windows that lack a frame of the register
 */
record Spans(List<Continuity.Window> windows, int longest, Set<Integer> missing) {
  private static final String LONGEST = "_longest";

  /**
   * Chooses windows.
   *
   * @param years of the production statistics
   * @param most years that a window may take
   */
  static Spans of(Continuity continuity, TreeSet<Integer> years, int most) {
    var known =
        continuity.windows().stream()
            .filter(one -> years.contains(one.from()) && years.contains(one.to()))
            .filter(one -> length(one) <= most)
            .toList();
    int longest = known.stream().mapToInt(Spans::length).max().orElse(0);
    var chosen = known.stream().filter(one -> length(one) == 1 || length(one) == longest).toList();
    var missing = new TreeSet<Integer>();
    for (int year : years) {
      if (years.contains(year - 1) && continuity.window(year - 1, year) == null) {
        missing.add(year);
      }
    }
    return new Spans(chosen, longest, missing);
  }

  private static int length(Continuity.Window window) {
    return window.to() - window.from();
  }

  /** What is added to the codes of a window: one that is the longest may also be of one year. */
  List<String> suffixes(Continuity.Window window) {
    var suffixes = new ArrayList<String>();
    if (length(window) == 1) {
      suffixes.add("");
    }
    if (length(window) == longest) {
      suffixes.add(LONGEST);
    }
    return suffixes;
  }
}
