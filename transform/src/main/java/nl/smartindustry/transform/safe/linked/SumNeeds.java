package nl.smartindustry.transform.safe.linked;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import nl.smartindustry.transform.method.suppression.Contributors.Unions;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.safe.DisclosureClass;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.Support.Ingredient;
import nl.smartindustry.transform.safe.Support.Parts;

/**
 * The needs of amounts together, where they are of figures of one kind; without the figures, so
 * that a part of them goes with a component to where that is protected.
 *
 * @param members by cell, null where it is no such amount
 */
record SumNeeds(Member[] members) implements Unions {
  private static final long serialVersionUID = 1;

  /**
   * An amount that a figure with a rule shows.
   *
   * @param kind what it can be added up with
   */
  record Member(
      String kind,
      DisclosureClass rule,
      Support support,
      double unit,
      long value,
      Bounds beforehand)
      implements Serializable {
    /** Keeps of the support what these needs ask. */
    Member {
      support =
          new Support(
              light(support.numerator()),
              light(support.denominator()),
              support.share(),
              List.of(),
              support.quality(),
              Parts.NONE);
    }

    private static Ingredient light(Ingredient one) {
      return one == null
          ? null
          : new Ingredient(one.name(), one.contributions().in(null), one.known());
    }
  }

  @Override
  public Need need(int[] cells) {
    if (Arrays.stream(cells).anyMatch(cell -> cell >= members.length || members[cell] == null)) {
      return Need.NONE;
    }
    var of = Arrays.stream(cells).mapToObj(cell -> members[cell]).toList();
    var first = of.get(0);
    boolean alike = of.stream().allMatch(one -> one.kind.equals(first.kind));
    var support = of.stream().map(Member::support).reduce(Margin::together).orElseThrow();
    if (!alike || support.numerator() == null) {
      return Need.NONE;
    }
    long value = of.stream().mapToLong(Member::value).sum();
    var bounds = of.stream().map(Member::beforehand).reduce(SumNeeds::sum).orElseThrow();
    return Margin.of(first.rule, support).need(first.unit, value, bounds);
  }

  private static Bounds sum(Bounds one, Bounds other) {
    boolean lowest = one.lower() == -Bounds.INFINITE || other.lower() == -Bounds.INFINITE;
    boolean highest = one.upper() == Bounds.INFINITE || other.upper() == Bounds.INFINITE;
    return new Bounds(
        lowest ? -Bounds.INFINITE : one.lower() + other.lower(),
        highest ? Bounds.INFINITE : one.upper() + other.upper());
  }

  @Override
  public Unions within(int[] positions) {
    return new SumNeeds(
        Arrays.stream(positions)
            .mapToObj(cell -> cell < members.length ? members[cell] : null)
            .toArray(Member[]::new));
  }
}
