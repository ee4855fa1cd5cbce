package nl.smartindustry.report.screen;

import java.util.ArrayList;
import java.util.Comparator;
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

  /**
   * A place in a file.
   *
   * @param line as the file counts lines, rows or records, from 1
   * @param record its number among those that begin on the line; 0 where a line is one record
   */
  record Place(long line, long record) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return Comparator.comparingLong(Place::line)
          .thenComparingLong(Place::record)
          .compare(this, other);
    }

    private boolean follows(Place before) {
      return record == 0 && line <= before.line + 1;
    }

    /** As {@code 5}, or {@code 5.2} for the second record of line 5. */
    @Override
    public String toString() {
      return record == 0 ? String.valueOf(line) : line + "." + record;
    }
  }

  /** Where it is: the first of its places. */
  static final class Places {
    static final Places NONE = new Places();

    /** More than these are counted and not listed. */
    private static final int MOST = 100_000;

    private final List<Place> first = new ArrayList<>();
    private long count;

    void add(Place place) {
      count++;
      if (first.size() < MOST) {
        first.add(place);
      }
    }

    long count() {
      return count;
    }

    /** In order. */
    List<Place> inOrder() {
      return first.stream().sorted().toList();
    }

    /** The first of them, with a mark where there are more. */
    String first(int most) {
      return shown(inOrder().stream().map(Place::toString).toList(), most);
    }

    /** The first of them, those that follow each other as one: {@code 2-21, 40}. */
    String ranges(int most) {
      var ranges = new ArrayList<String>();
      var all = inOrder();
      for (int i = 0; i < all.size(); ) {
        int last = i;
        while (last + 1 < all.size() && all.get(last + 1).follows(all.get(last))) {
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
