package nl.smartindustry.transform.method.index;

import java.util.Comparator;
import java.util.List;

/**
 * Growth of output split over its inputs; what is left is multifactor productivity. Log points.
 *
 * <p>dln MFP = dln Y − Σ ½ (c0 + c1) dln X, where c is the share in cost. Cost, not revenue, is the
 * denominator, so that the shares add up to 1 without assuming that profits are nil.
 *
 * @param output dln of output, or of value added
 * @param contributions of the inputs, in order of their names
 * @param multifactor what the inputs do not explain
 * @see "OECD (2001), Measuring Productivity, ch. 3 and 5"
 */
public record GrowthAccount(double output, List<Contribution> contributions, double multifactor) {
  private static final double IDENTITY = 1e-10;

  /**
   * What one input adds to growth.
   *
   * @param share mean share in cost of the two periods
   * @param value share times dln of the input
   */
  public record Contribution(String input, double share, double value) {}

  public GrowthAccount {
    contributions = List.copyOf(contributions);
    double parts = multifactor;
    double shares = 0;
    for (var contribution : contributions) {
      parts += contribution.value();
      shares += contribution.share();
    }
    if (!(Math.abs(parts - output) <= IDENTITY) || !(Math.abs(shares - 1) <= IDENTITY)) {
      throw new IllegalArgumentException(
          "Growth account: contributions add up to %s, shares to %s (%s and 1)"
              .formatted(parts, shares, output));
    }
  }

  /**
   * The account of one step in time.
   *
   * @param inputs every factor whose cost counts, in any order; at least one
   */
  public static GrowthAccount of(double output, List<Input> inputs) {
    var sorted = inputs.stream().sorted(Comparator.comparing(Input::name)).toList();
    double before = sorted.stream().mapToDouble(Input::costBefore).sum();
    double after = sorted.stream().mapToDouble(Input::costAfter).sum();
    if (!(before > 0 && after > 0)) {
      throw new IllegalArgumentException(
          "Growth account: found costs %s and %s (above zero)".formatted(before, after));
    }
    var contributions = sorted.stream().map(input -> contribution(input, before, after)).toList();
    double explained = 0;
    for (var contribution : contributions) {
      explained += contribution.value();
    }
    return new GrowthAccount(output, contributions, output - explained);
  }

  private static Contribution contribution(Input input, double before, double after) {
    double share = (input.costBefore() / before + input.costAfter() / after) / 2;
    return new Contribution(input.name(), share, share * input.logChange());
  }

  /** What an input adds to growth. */
  public double contribution(String input) {
    return named(input).value();
  }

  /** Mean share of an input in cost. */
  public double share(String input) {
    return named(input).share();
  }

  private Contribution named(String input) {
    return contributions.stream()
        .filter(one -> one.input().equals(input))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("Input '%s': not in the account".formatted(input)));
  }
}
