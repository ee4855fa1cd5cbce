package nl.smartindustry.transform.topic.jobs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import nl.smartindustry.transform.method.decomposition.AdopterGroup;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Basis;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Span;
import nl.smartindustry.transform.topic.jobs.EmploymentTally.Quantity;

/**
 * A unit over a window: enterprises tied to each other, or one alone.
 *
 * @param members at least one, in the order of enterprise and moment
 */
record WindowUnit(List<Member> members) {
  private static final Comparator<Member> LARGEST_OF_THE_LAST =
      Comparator.comparing(Member::after)
          .thenComparingLong(member -> member.traits().persons())
          .thenComparing(Member::enterprise, Comparator.reverseOrder());

  /**
   * An enterprise in the frame at one end of a window.
   *
   * @param after whether it is the frame at the end of the window
   */
  record Member(Span window, String enterprise, boolean after, Traits traits) {
    /**
     * What the register and the wage records say of an enterprise at a moment.
     *
     * @param activity publication group; empty outside manufacturing
     * @param founded year of its founding
     * @param status by the register's demography where it is in one frame only; empty elsewhere
     * @param groups by the use of each technology; empty where it was not asked
     */
    record Traits(
        String activity,
        long persons,
        long jobs,
        OptionalInt founded,
        String status,
        List<AdopterGroup> groups) {}

    boolean born() {
      return after && traits.status().equals("birth");
    }

    /** Whether it was, or will be, away for less than two years: it neither came nor went. */
    boolean returned() {
      return traits.status().equals("reactivated");
    }

    private long employment(Basis basis) {
      return basis == Basis.JOBS ? traits.jobs() : traits.persons();
    }
  }

  WindowUnit {
    members = List.copyOf(members);
  }

  /** Each enterprise a unit of its own: what the events say is left out. */
  List<WindowUnit> apart() {
    var units = new ArrayList<WindowUnit>();
    int from = 0;
    for (int to = 1; to <= members.size(); to++) {
      if (to == members.size()
          || !members.get(to).enterprise().equals(members.get(from).enterprise())) {
        units.add(new WindowUnit(members.subList(from, to)));
        from = to;
      }
    }
    return units;
  }

  Span window() {
    return members.get(0).window();
  }

  private boolean exists(boolean after) {
    for (var member : members) {
      if (member.after() == after) {
        return true;
      }
    }
    return false;
  }

  long employment(Basis basis, boolean after) {
    long employment = 0;
    for (var member : members) {
      employment += member.after() == after ? member.employment(basis) : 0;
    }
    return employment;
  }

  /**
   * How its employment changed.
   *
   * @param employment at both ends together; 0 for a unit that is not counted
   * @param kind where its change counts; null where it has none
   */
  record Flow(long employment, long moved, Quantity kind) {
    /** Adds it to a cell, as a part of a holding. */
    void addTo(EmploymentTally cell, int holding) {
      cell.plus(Quantity.EMPLOYMENT, holding, employment).plus(Quantity.MOVED, holding, moved);
      if (kind != null) {
        boolean created = kind == Quantity.ENTRY || kind == Quantity.EXPANSION;
        cell.plus(kind, holding, moved)
            .plus(created ? Quantity.CREATED : Quantity.LOST, holding, moved);
      }
    }
  }

  /** Its employment and its flow; nothing where it has no employment at either moment. */
  Flow flow(Basis basis) {
    long before = employment(basis, false);
    long after = employment(basis, true);
    return before + after == 0
        ? new Flow(0, 0, null)
        : new Flow(before + after, Math.abs(after - before), kind(before, after));
  }

  /**
   * Where its change counts, if it has one. It comes or goes only where none of it is in the other
   * frame of the register, and none of it was away for a short time: a first employee of an old
   * enterprise is no entry.
   */
  private Quantity kind(long before, long after) {
    if (!exists(false) && !returned()) {
      return Quantity.ENTRY;
    }
    if (!exists(true) && !returned()) {
      return Quantity.EXIT;
    }
    if (after == before) {
      return null;
    }
    return after > before ? Quantity.EXPANSION : Quantity.CONTRACTION;
  }

  private boolean returned() {
    for (var member : members) {
      if (member.returned()) {
        return true;
      }
    }
    return false;
  }

  /** Activity of its largest enterprise in the last frame that it is in; empty outside. */
  String activity() {
    return Collections.max(members, LARGEST_OF_THE_LAST).traits().activity();
  }

  /** Mean of its persons employed at both ends. */
  double meanPersons() {
    return (employment(Basis.PERSONS, false) + employment(Basis.PERSONS, true)) / 2.0;
  }

  /** Its persons employed in the first frame that it is in. */
  long firstPersons() {
    return employment(Basis.PERSONS, !exists(false));
  }

  /** Years since its oldest enterprise was founded, at the end of the window. */
  OptionalInt age() {
    int oldest = Integer.MAX_VALUE;
    for (var member : members) {
      oldest = Math.min(oldest, member.traits().founded().orElse(Integer.MAX_VALUE));
    }
    return oldest == Integer.MAX_VALUE
        ? OptionalInt.empty()
        : OptionalInt.of(Math.max(0, window().to() - 1 - oldest));
  }

  /** Its group by a technology: adopter as soon as one of it is. */
  AdopterGroup group(int technology) {
    var group = AdopterGroup.UNKNOWN;
    for (var member : members) {
      var groups = member.traits().groups();
      if (!groups.isEmpty() && groups.get(technology).compareTo(group) < 0) {
        group = groups.get(technology);
      }
    }
    return group;
  }
}
