package nl.smartindustry.transform.topic.jobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.smartindustry.transform.method.decomposition.AdopterGroup;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Basis;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Span;
import nl.smartindustry.transform.topic.jobs.EmploymentTally.Quantity;
import org.apache.spark.sql.Row;

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
  record Member(Span window, String unit, String enterprise, boolean after, Traits traits) {
    private static final int GROUPS = 11;

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

    /** Reads a row of {@link FlowCells#members}. */
    static Member of(Row row) {
      List<String> groups = row.isNullAt(GROUPS) ? List.of() : row.getList(GROUPS);
      var traits =
          new Traits(
              row.isNullAt(6) ? "" : row.getString(6),
              row.getLong(7),
              row.getLong(8),
              row.isNullAt(9) ? OptionalInt.empty() : OptionalInt.of(row.getInt(9)),
              row.isNullAt(10) ? "" : row.getString(10),
              groups.stream().map(AdopterGroup::valueOf).toList());
      return new Member(
          new Span(row.getInt(0), row.getInt(1)),
          row.getString(3),
          row.getString(4),
          row.getBoolean(5),
          traits);
    }

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
    EmploymentCells.each(
        members.iterator(),
        (one, next) -> one.enterprise().equals(next.enterprise()),
        enterprise -> units.add(new WindowUnit(enterprise)));
    return units;
  }

  Span window() {
    return members.get(0).window();
  }

  private boolean exists(boolean after) {
    return members.stream().anyMatch(member -> member.after() == after);
  }

  long employment(Basis basis, boolean after) {
    long employment = 0;
    for (var member : members) {
      employment += member.after() == after ? member.employment(basis) : 0;
    }
    return employment;
  }

  /** Its employment and its flow; nothing where it has no employment at either moment. */
  EmploymentTally flow(Basis basis) {
    long before = employment(basis, false);
    long after = employment(basis, true);
    var tally = new EmploymentTally();
    if (before + after == 0) {
      return tally;
    }
    long moved = Math.abs(after - before);
    tally.plus(Quantity.EMPLOYMENT, before + after).plus(Quantity.MOVED, moved);
    kind(basis)
        .ifPresent(
            flow -> {
              boolean created = flow == Quantity.ENTRY || flow == Quantity.EXPANSION;
              tally.plus(flow, moved).plus(created ? Quantity.CREATED : Quantity.LOST, moved);
            });
    return tally;
  }

  /**
   * Where its change counts, if it has one. It comes or goes only where none of it is in the other
   * frame of the register, and none of it was away for a short time: a first employee of an old
   * enterprise is no entry.
   */
  private Optional<Quantity> kind(Basis basis) {
    long before = employment(basis, false);
    long after = employment(basis, true);
    boolean returned = members.stream().anyMatch(Member::returned);
    if (!exists(false) && !returned) {
      return Optional.of(Quantity.ENTRY);
    }
    if (!exists(true) && !returned) {
      return Optional.of(Quantity.EXIT);
    }
    if (after == before) {
      return Optional.empty();
    }
    return Optional.of(after > before ? Quantity.EXPANSION : Quantity.CONTRACTION);
  }

  /** Activity of its largest enterprise in the last frame that it is in; empty outside. */
  String activity() {
    return members.stream().max(LARGEST_OF_THE_LAST).orElseThrow().traits().activity();
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
    var founded = members.stream().flatMapToInt(member -> member.traits().founded().stream()).min();
    return founded.isEmpty()
        ? founded
        : OptionalInt.of(Math.max(0, window().to() - 1 - founded.getAsInt()));
  }

  /** Its group by a technology: adopter as soon as one of it is. */
  AdopterGroup group(int technology) {
    return members.stream()
        .filter(member -> !member.traits().groups().isEmpty())
        .map(member -> member.traits().groups().get(technology))
        .min(Comparator.naturalOrder())
        .orElse(AdopterGroup.UNKNOWN);
  }
}
