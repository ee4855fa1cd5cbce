package nl.smartindustry.transform.method.decomposition;

/**
 * Job flows as weighted sums, so that the flows of parts of a population add up to those of all.
 * With the mean employment X = (E₀ + E₁) / 2 of a unit, its change d = E₁ − E₀ and Z = Σ w X: job
 * creation is Σ w d / Z over d &gt; 0, job destruction Σ w |d| / Z over d &lt; 0. All rates are
 * proportions of Z, NaN where there is no job.
 *
 * @param base Z, in jobs
 * @param entry jobs of units that did not exist before
 * @param expansion jobs that other units added
 * @param exit jobs of units that no longer exist
 * @param contraction jobs that other units lost
 * @see "Davis, Haltiwanger and Schuh (1996), Job Creation and Destruction, appendix"
 */
public record JobFlows(
    double base, double entry, double expansion, double exit, double contraction) {
  /** Jobs over Z. */
  public double rate(double jobs) {
    return jobs / base;
  }

  public double creation() {
    return rate(entry + expansion);
  }

  public double destruction() {
    return rate(exit + contraction);
  }

  /** Net growth: creation less destruction. */
  public double net() {
    return rate(entry + expansion - exit - contraction);
  }

  /** Reallocation (creation and destruction) beyond what the net growth asks. */
  public double excess() {
    return creation() + destruction() - Math.abs(net());
  }
}
