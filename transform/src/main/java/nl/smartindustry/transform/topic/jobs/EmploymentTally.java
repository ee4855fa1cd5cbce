package nl.smartindustry.transform.topic.jobs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.Support.Ingredient;

/** What enterprises put into one cell, in whole numbers: parts may be added in any order. */
record EmploymentTally(EnumMap<Quantity, Amount> amounts) {
  private static final int NUMBERS = 8;

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

  /**
   * A sum of contributions, none of them negative.
   *
   * @param enterprises units or enterprises that put in something
   * @param first the largest contribution of one, and {@code second} the next
   * @param firstHolding the same of holdings
   */
  record Amount(
      long enterprises,
      long holdings,
      long total,
      long first,
      long second,
      long firstHolding,
      long secondHolding) {
    static final Amount NONE = new Amount(0, 0, 0, 0, 0, 0, 0);

    /** What one enterprise puts in that is a holding of its own. */
    static Amount of(long part) {
      return part == 0 ? NONE : new Amount(1, 1, part, part, 0, part, 0);
    }

    /** Both together; no enterprise and no holding is in both. */
    Amount plus(Amount other) {
      return new Amount(
          enterprises + other.enterprises,
          holdings + other.holdings,
          Math.addExact(total, other.total),
          Math.max(first, other.first),
          next(first, second, other.first, other.second),
          Math.max(firstHolding, other.firstHolding),
          next(firstHolding, secondHolding, other.firstHolding, other.secondHolding));
    }

    private static long next(long first, long second, long otherFirst, long otherSecond) {
      return Math.max(Math.min(first, otherFirst), Math.max(second, otherSecond));
    }

    /** The same put in by the enterprises of one holding. */
    Amount ofOneHolding() {
      return new Amount(enterprises, Math.min(1, enterprises), total, first, second, total, 0);
    }

    /** As an amount of which the largest parts matter. */
    Contributions amount() {
      return new Contributions(
          enterprises,
          holdings,
          total,
          new Contributions.Largest(first, second),
          new Contributions.Largest(firstHolding, secondHolding));
    }

    /** As a count of those that put in something. */
    Contributions count() {
      return Contributions.count(enterprises, holdings);
    }
  }

  EmploymentTally() {
    this(new EnumMap<>(Quantity.class));
  }

  /** With what one more enterprise puts in. */
  EmploymentTally plus(Quantity quantity, long part) {
    amounts.merge(quantity, Amount.of(part), Amount::plus);
    return this;
  }

  /** With all of another; no enterprise and no holding is in both. */
  EmploymentTally plus(EmploymentTally other) {
    other.amounts.forEach((quantity, amount) -> amounts.merge(quantity, amount, Amount::plus));
    return this;
  }

  EmploymentTally ofOneHolding() {
    var together = new EmploymentTally();
    amounts.forEach((quantity, amount) -> together.amounts.put(quantity, amount.ofOneHolding()));
    return together;
  }

  Amount of(Quantity quantity) {
    return amounts.getOrDefault(quantity, Amount.NONE);
  }

  long total(Quantity quantity) {
    return of(quantity).total();
  }

  /** A quantity as an ingredient of a figure that counts enterprises. */
  Ingredient counted(Quantity quantity) {
    return new Ingredient(quantity.code(), of(quantity).count());
  }

  /** Eight numbers a quantity: which, and its amount. */
  List<Long> numbers() {
    var numbers = new ArrayList<Long>();
    amounts.forEach(
        (quantity, one) ->
            numbers.addAll(
                List.of(
                    (long) quantity.ordinal(),
                    one.enterprises(),
                    one.holdings(),
                    one.total(),
                    one.first(),
                    one.second(),
                    one.firstHolding(),
                    one.secondHolding())));
    return numbers;
  }

  /** Reads {@link #numbers}. */
  static EmploymentTally read(List<Long> numbers) {
    var tally = new EmploymentTally();
    for (int at = 0; at < numbers.size(); at += NUMBERS) {
      var one = numbers.subList(at, at + NUMBERS);
      tally.amounts.put(
          Quantity.values()[one.get(0).intValue()],
          new Amount(
              one.get(1), one.get(2), one.get(3), one.get(4), one.get(5), one.get(6), one.get(7)));
    }
    return tally;
  }
}
