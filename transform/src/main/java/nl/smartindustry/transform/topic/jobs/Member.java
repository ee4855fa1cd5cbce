package nl.smartindustry.transform.topic.jobs;

import java.util.List;
import java.util.OptionalInt;
import nl.smartindustry.transform.topic.Adoption.Group;
import org.apache.spark.sql.Row;

/**
 * An enterprise in the frame at one end of a window.
 *
 * @param in where it belongs
 * @param after whether it is the frame at the end of the window
 * @param traits what the frame and the wage records say of it
 * @param status by the register's demography where it is in one frame only; empty elsewhere
 * @param groups by the use of each technology; empty where it was not asked
 */
record Member(Place in, boolean after, Traits traits, String status, List<Group> groups) {
  /** Window and unit of an enterprise. */
  record Place(int from, int to, String unit, String enterprise) {
    boolean together(Place other) {
      return from == other.from && to == other.to && unit.equals(other.unit);
    }
  }

  /**
   * What is known of an enterprise at a moment.
   *
   * @param activity publication group; empty outside manufacturing
   * @param founded year of its founding
   */
  record Traits(String activity, long persons, long jobs, OptionalInt founded) {
    long employment(Basis basis) {
      return basis == Basis.JOBS ? jobs : persons;
    }
  }

  private static final String BIRTH = "birth";
  private static final String REACTIVATED = "reactivated";
  private static final int GROUPS = 10;

  /** Reads a row of {@link FlowMembers}. */
  static Member of(Row row) {
    var traits =
        new Traits(
            row.isNullAt(5) ? "" : row.getString(5),
            row.getLong(6),
            row.getLong(7),
            row.isNullAt(8) ? OptionalInt.empty() : OptionalInt.of(row.getInt(8)));
    List<String> groups = row.isNullAt(GROUPS) ? List.of() : row.getList(GROUPS);
    return new Member(
        new Place(row.getInt(0), row.getInt(1), row.getString(2), row.getString(3)),
        row.getBoolean(4),
        traits,
        row.isNullAt(9) ? "" : row.getString(9),
        groups.stream().map(Group::valueOf).toList());
  }

  boolean born() {
    return after && status.equals(BIRTH);
  }

  /** Whether it was, or will be, away for less than two years: it neither came nor went. */
  boolean returned() {
    return status.equals(REACTIVATED);
  }
}
