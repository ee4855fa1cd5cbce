package nl.smartindustry.transform.method.dispersion;

import java.util.Optional;
import nl.smartindustry.transform.safe.Reason;

/**
 * When a figure of concentration may be seen. Concentration is about the largest, so the rules of
 * an amount are applied to what it lets a competitor work out: the total of the industry, that of
 * the few largest, and the largest from the sum of squares.
 *
 * @param fewest enterprises in the industry
 * @param dominance largest share that one enterprise may hold
 * @param percent how closely the second may not estimate the largest, in % of it
 * @see "Hundepool et al. (2012), Statistical Disclosure Control, chapter 4"
 */
public record ConcentrationRule(int fewest, double dominance, double percent) {
  private static final double HUNDRED = 100;

  /** Why the share of the n largest may not be seen; empty where it may. */
  public Optional<Reason> largest(Concentration industry, int n) {
    return common(industry, n)
        .or(() -> guessed(industry, top(industry, n), percent) ? DOMINANT : Optional.empty());
  }

  /** Why the index of Herfindahl and Hirschman may not be seen; empty where it may. */
  public Optional<Reason> herfindahl(Concentration industry) {
    double margin = HUNDRED * (Math.pow(1 + percent / HUNDRED, 2) - 1);
    return common(industry, 2)
        .or(() -> guessedSquare(industry, margin) ? DOMINANT : Optional.empty());
  }

  private static final Optional<Reason> DOMINANT = Optional.of(Reason.DOMINANT_CONTRIBUTOR);

  private Optional<Reason> common(Concentration industry, int n) {
    if (industry.size() < Math.max(fewest, n + 1)) {
      return Optional.of(Reason.TOO_FEW_CONTRIBUTORS);
    }
    boolean dominated = amount(industry, 0) > dominance * industry.total();
    return dominated || guessed(industry, industry.total(), percent) ? DOMINANT : Optional.empty();
  }

  /** Whether what neither of the two largest holds is less than that part of the largest. */
  private static boolean guessed(Concentration industry, double total, double percent) {
    double first = amount(industry, 0);
    return total - first - amount(industry, 1) < percent / HUNDRED * first;
  }

  private static boolean guessedSquare(Concentration industry, double percent) {
    double first = Math.pow(amount(industry, 0), 2);
    double second = Math.pow(amount(industry, 1), 2);
    double total = industry.herfindahl() * Math.pow(industry.total(), 2);
    return total - first - second < percent / HUNDRED * first;
  }

  private static double top(Concentration industry, int n) {
    return industry.largest(n) * industry.total();
  }

  private static double amount(Concentration industry, int place) {
    return industry.amount()[industry.order()[place]];
  }
}
