package nl.smartindustry.transform.topic.jobs;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.Contributions.Largest;
import nl.smartindustry.transform.safe.ContributorGroups;
import nl.smartindustry.transform.safe.Support.Ingredient;

/**
 * What enterprises put into one cell, in whole numbers: in any order, as long as those of a holding
 * follow each other.
 */
final class EmploymentTally {
  /** The holding of an enterprise that is one by itself. */
  private static final int ALONE = -1;

  private final Map<Quantity, Sum> sums = new EnumMap<>(Quantity.class);
  private final IntUnaryOperator groups;

  /**
   * @param groups by the number of a holding, the one of {@link ContributorGroups} that it is in
   */
  EmploymentTally(IntUnaryOperator groups) {
    this.groups = groups;
  }

  /** Of holdings that are not known in groups. */
  EmploymentTally() {
    this(null);
  }

  /** What is counted or added up. Flows are of units, in persons or jobs. */
  enum Quantity {
    /** Employment at both ends of a window together: twice the base of the rates. */
    EMPLOYMENT,
    ENTRY,
    EXPANSION,
    /** Entry and expansion. */
    CREATED,
    EXIT,
    CONTRACTION,
    /** Exit and contraction. */
    LOST,
    /** Created and lost. */
    MOVED,
    /** How much more moves where every enterprise is a unit by itself. */
    MOVED_BY_EVENTS,
    /** Enterprises born. */
    BORN,
    /** Enterprises in the frame at the end of a window. */
    ACTIVE,
    /** Units that grew fast. */
    GREW,
    /** Units that were large enough to. */
    LARGE_ENOUGH,
    /** Enterprises with wage records. */
    EMPLOYERS,
    /** Jobs at the ends of the months of a year. */
    MONTH_ENDS,
    /** Hundredths of hours worked. */
    WORKED,
    /** Enterprises in the frame of a year. */
    ENTERPRISES,
    /** Persons employed in these. */
    PERSONS,
    /** Persons employed in enterprises that are expected to have wage records and do. */
    COVERED,
    /** Persons employed in all enterprises that are expected to. */
    EXPECTED;

    /** Its name as an ingredient of a figure. */
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A sum of contributions, none of them negative. */
  private static final class Sum {
    private long enterprises;
    private long holdings;
    private long total;
    private long first;
    private long second;
    private long firstHolding;
    private long secondHolding;
    private int holding = ALONE;
    private long ofHolding;
    private ContributorGroups groups;

    private void add(int by, long part) {
      enterprises++;
      total = Math.addExact(total, part);
      second = Math.max(second, Math.min(first, part));
      first = Math.max(first, part);
      if (by == ALONE || by != holding) {
        endHolding();
        holdings++;
        holding = by;
      }
      ofHolding += part;
    }

    private void endHolding() {
      secondHolding = Math.max(secondHolding, Math.min(firstHolding, ofHolding));
      firstHolding = Math.max(firstHolding, ofHolding);
      ofHolding = 0;
      holding = ALONE;
    }

    private Contributions amount() {
      endHolding();
      return new Contributions(
              enterprises,
              holdings,
              total,
              new Largest(first, second),
              new Largest(firstHolding, secondHolding))
          .in(groups);
    }
  }

  /** With what one more enterprise puts in that is a holding of its own. */
  EmploymentTally plus(Quantity quantity, long part) {
    return plus(quantity, ALONE, part);
  }

  /**
   * With what one more enterprise puts in; nothing where that is 0.
   *
   * @param holding its number, not negative
   */
  EmploymentTally plus(Quantity quantity, int holding, long part) {
    if (part != 0) {
      var sum = sums.computeIfAbsent(quantity, any -> new Sum());
      sum.add(holding, part);
      if (groups != null) {
        sum.groups = sum.groups == null ? new ContributorGroups() : sum.groups;
        sum.groups.add(groups.applyAsInt(holding), part);
      }
    }
    return this;
  }

  /** As an amount of which the largest parts matter. */
  Contributions amount(Quantity quantity) {
    return sum(quantity).amount();
  }

  /** As a count of those that put in something. */
  Contributions count(Quantity quantity) {
    var sum = sum(quantity);
    return Contributions.count(sum.enterprises, sum.holdings).in(sum.groups);
  }

  /** How many units or enterprises put in something. */
  long enterprises(Quantity quantity) {
    return sum(quantity).enterprises;
  }

  long total(Quantity quantity) {
    return sum(quantity).total;
  }

  private Sum sum(Quantity quantity) {
    return sums.getOrDefault(quantity, new Sum());
  }

  /** A quantity as an ingredient of a figure that counts enterprises. */
  Ingredient counted(Quantity quantity) {
    return new Ingredient(quantity.code(), count(quantity));
  }
}
