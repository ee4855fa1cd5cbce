package nl.smartindustry.report.screen;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that is wrong in the records of a file.
 *
 * @param rule its name
 * @param columns of the file that it is about, as their header calls them; empty where it is about
 *     no column
 * @param count records; of a rule on the whole file what it counted
 * @param label what is demanded or found, in words of the definitions
 * @param note of the program
 */
record Problem(
    Action action,
    String rule,
    List<String> columns,
    long count,
    String label,
    String note,
    Places places) {
  private static final int SHOWN = 10;

  /** What was done because of it, the worst first. */
  enum Action {
    REFUSED,
    QUARANTINED,
    DUPLICATE,
    WARNED,
    CORRECTED;

    String word() {
      return Problems.word(this);
    }
  }

  /** Where it is: the first lines, rows or records, as the file counts them. */
  static final class Places {
    static final Places NONE = new Places();

    /** More than these are counted and not listed. */
    private static final int MOST = 100_000;

    private final List<Long> lines = new ArrayList<>();
    private long count;

    void add(long line) {
      count++;
      if (lines.size() < MOST) {
        lines.add(line);
      }
    }

    long count() {
      return count;
    }

    /** In order. */
    List<Long> lines() {
      return lines.stream().sorted().toList();
    }

    /** The first of them, with a mark where there are more. */
    String first(int most) {
      return shown(lines().stream().map(String::valueOf).toList(), most);
    }

    /** The first of them, those that follow each other as one: {@code 2-21, 40}. */
    String ranges(int most) {
      var ranges = new ArrayList<String>();
      var all = lines();
      for (int i = 0; i < all.size(); ) {
        int last = i;
        while (last + 1 < all.size() && all.get(last + 1) <= all.get(last) + 1) {
          last++;
        }
        boolean one = all.get(i).equals(all.get(last));
        ranges.add(one ? "" + all.get(i) : all.get(i) + "-" + all.get(last));
        i = last + 1;
      }
      return shown(ranges, most);
    }

    private static String shown(List<String> all, int most) {
      var shown = String.join(", ", all.subList(0, Math.min(most, all.size())));
      return all.size() > most ? shown + ", …" : shown;
    }
  }

  String line() {
    var name = columns.size() == 1 && action != Action.QUARANTINED ? columns.get(0) + ": " : "";
    var said = note.isEmpty() ? "" : "; " + note;
    var lines = places.first(SHOWN);
    var where = lines.isEmpty() ? "" : ": lines " + lines;
    return "%-11s %7d  %s%s%s (%s)%s"
        .formatted(action.word(), count, name, label, said, rule, where);
  }
}
