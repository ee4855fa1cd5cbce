package nl.smartindustry.transform.safe;

import java.io.Serializable;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What a figure rests on: all that is needed to judge whether it may be seen, and nothing else.
 *
 * @param numerator what the figure adds up; null for a fact about no enterprise
 * @param denominator what it is divided by; null where it is not a ratio
 * @param share whether the numerator is of those in the denominator that do something, so that the
 *     figure says of each whether it does
 * @param beside how many enterprises there are on each of its sides: below and above a quantile,
 *     with and without what a regression compares, free to vary in it; a small side gives its
 *     enterprises away, and so does an empty one
 * @param quality what its precision is judged by; null where it is not judged by itself
 * @param parts the figures that it is made of
 */
public record Support(
    Ingredient numerator,
    Ingredient denominator,
    boolean share,
    List<Long> beside,
    Quality quality,
    Parts parts)
    implements Serializable {
  /** A fact about no enterprise: nothing to protect, nothing to judge. */
  public static final Support FACT =
      new Support(null, null, false, List.of(), Quality.of(0), Parts.NONE);

  public Support {
    beside = List.copyOf(beside);
  }

  /**
   * An amount that adds up over the parts of a breakdown.
   *
   * @param name what is added up: the same word wherever it is the same amount, so that tables that
   *     share it can be protected together
   * @param known whether it is published as it is, such as the enterprises of a register: it is
   *     then neither tested nor rounded
   */
  public record Ingredient(String name, Contributions contributions, boolean known)
      implements Serializable {
    /** One that is not published as it is. */
    public Ingredient(String name, Contributions contributions) {
      this(name, contributions, false);
    }
  }

  /**
   * What precision is judged by, besides the figure's own standard error.
   *
   * @param respondents enterprises in it, unweighted
   * @param nonResponse share of the asked without a valid answer
   * @param whole whether it is of the whole population
   * @param complete whether all that it is about were asked and answered, so that it has no error
   *     whatever they answered
   * @param coverage % of the population that it is made from; NaN where that is not a question
   */
  public record Quality(
      long respondents, double nonResponse, boolean whole, boolean complete, double coverage)
      implements Serializable {
    private static final double ROUNDING = 1e-6;

    /** Judged by the number of respondents only. */
    public static Quality of(long respondents) {
      return new Quality(respondents, 0, false, false, Double.NaN);
    }

    /** The same, with an error only where they stand for others. */
    public static Quality of(long respondents, double population) {
      boolean complete = Math.abs(population - respondents) < ROUNDING;
      return new Quality(respondents, 0, false, complete, Double.NaN);
    }

    /** The same of a figure made from so much of the population, in %. */
    public Quality covering(double percent) {
      return new Quality(respondents, nonResponse, whole, complete, percent);
    }
  }

  /** How a figure follows from others. */
  public enum Relation {
    /** It is made of no other figure. */
    NONE,
    /** A difference or growth over time: no safer and no more certain than what it compares. */
    CHANGES,
    /** A difference at one time: no safer and no more certain than what it compares. */
    CONTRASTS,
    /** A sum: where all but one of its terms may be seen, it would give that one away. */
    ADDS_UP,
    /** It cannot be seen where one of those it rests on would be revealed by it. */
    RESTS_ON;

    /** Whether it is no more certain than its parts. */
    boolean compares() {
      return this == CHANGES || this == CONTRASTS;
    }
  }

  /** The figures that a figure is made of. */
  public record Parts(Relation relation, List<ObservationKey> keys) implements Serializable {
    /** None. */
    public static final Parts NONE = new Parts(Relation.NONE, List.of());

    public Parts {
      keys = List.copyOf(keys);
    }
  }

  /** A count of enterprises. */
  public static Support count(String name, long enterprises) {
    return amount(name, Contributions.count(enterprises));
  }

  /** A count or amount. */
  public static Support amount(String name, Contributions contributions) {
    var quality = Quality.of(contributions.enterprises());
    return new Support(
        new Ingredient(name, contributions), null, false, List.of(), quality, Parts.NONE);
  }

  /** A part of the enterprises, or of what they have: those in the numerator do something. */
  public static Support share(Ingredient numerator, Ingredient denominator) {
    return divided(numerator, denominator, true);
  }

  /** A mean or another ratio of two amounts. */
  public static Support ratio(Ingredient numerator, Ingredient denominator) {
    return divided(numerator, denominator, false);
  }

  private static Support divided(Ingredient numerator, Ingredient denominator, boolean share) {
    var quality = Quality.of(denominator.contributions().enterprises());
    return new Support(numerator, denominator, share, List.of(), quality, Parts.NONE);
  }

  /** Whether it is a part of the enterprises, of which the number is published beside it. */
  public boolean isShareOfEnterprises() {
    return share && numerator.contributions().byEnterprise() == null;
  }

  /** The same, with its precision judged by this. */
  public Support judgedBy(Quality other) {
    return new Support(numerator, denominator, share, beside, other, parts);
  }

  /** The same, with so many enterprises on each side. */
  public Support beside(long... sides) {
    var counts = LongStream.of(sides).boxed().toList();
    return new Support(numerator, denominator, share, counts, quality, parts);
  }

  /** The same, made from so much of the population, in %. */
  public Support covering(double percent) {
    return judgedBy(quality.covering(percent));
  }

  /** The same, made of other figures. */
  public Support madeOf(Relation relation, List<ObservationKey> keys) {
    return new Support(numerator, denominator, share, beside, quality, new Parts(relation, keys));
  }
}
