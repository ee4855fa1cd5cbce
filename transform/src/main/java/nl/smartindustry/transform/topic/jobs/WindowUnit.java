package nl.smartindustry.transform.topic.jobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import nl.smartindustry.transform.method.decomposition.FlowKind;
import nl.smartindustry.transform.topic.Adoption.Group;

/**
 * A unit over a window: enterprises tied to each other, or one alone.
 *
 * @param members at least one, in the order of enterprise and moment
 */
record WindowUnit(List<Member> members) {
  private static final Comparator<Member> LARGEST_OF_THE_LAST =
      Comparator.comparing(Member::after)
          .thenComparingLong(member -> member.traits().persons())
          .thenComparing(member -> member.in().enterprise(), Comparator.reverseOrder());

  WindowUnit {
    members = List.copyOf(members);
  }

  /** Each enterprise a unit of its own: what the events say is left out. */
  List<WindowUnit> apart() {
    if (members.size() == 1) {
      return List.of(this);
    }
    var units = new ArrayList<WindowUnit>();
    int first = 0;
    for (int at = 1; at <= members.size(); at++) {
      if (at == members.size() || !enterprise(at).equals(enterprise(first))) {
        units.add(new WindowUnit(members.subList(first, at)));
        first = at;
      }
    }
    return units;
  }

  private String enterprise(int at) {
    return members.get(at).in().enterprise();
  }

  Window window() {
    var in = members.get(0).in();
    return new Window(in.from(), in.to());
  }

  boolean exists(boolean after) {
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
      employment += member.after() == after ? member.traits().employment(basis) : 0;
    }
    return employment;
  }

  /**
   * What it did. It comes or goes only where the register has nobody of it in the other frame, and
   * nobody of it was away for a short time: a first employee of an old enterprise is no entry.
   */
  FlowKind kind(Basis basis) {
    long before = employment(basis, false);
    long after = employment(basis, true);
    boolean returned = members.stream().anyMatch(Member::returned);
    if (!exists(false) && !returned) {
      return FlowKind.ENTRY;
    }
    if (!exists(true) && !returned) {
      return FlowKind.EXIT;
    }
    if (after == before) {
      return FlowKind.STABLE;
    }
    return after > before ? FlowKind.EXPANSION : FlowKind.CONTRACTION;
  }

  /** Activity of its largest enterprise in the last frame that it is in; empty outside. */
  String activity() {
    var largest = members.get(0);
    for (var member : members) {
      largest = LARGEST_OF_THE_LAST.compare(member, largest) > 0 ? member : largest;
    }
    return largest.traits().activity();
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
    int founded = Integer.MAX_VALUE;
    for (var member : members) {
      founded = Math.min(founded, member.traits().founded().orElse(Integer.MAX_VALUE));
    }
    return founded == Integer.MAX_VALUE
        ? OptionalInt.empty()
        : OptionalInt.of(Math.max(0, window().to() - 1 - founded));
  }

  /** Its group by a technology: adopter as soon as one of it is. */
  Group group(int technology) {
    var group = Group.UNKNOWN;
    for (var member : members) {
      if (!member.groups().isEmpty() && member.groups().get(technology).compareTo(group) < 0) {
        group = member.groups().get(technology);
      }
    }
    return group;
  }
}
