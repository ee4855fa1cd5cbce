package nl.smartindustry.transform.survey.estimate;

/** What is left of the old road while the topics leave it. */
public final class Outcome {
  private Outcome() {}

  /**
   * What a cell would tell of its contributors.
   *
   * @param contributors enterprises in the cell
   * @param total the estimated amount: of the denominator for a share, else of the numerator
   * @param first the largest contribution, unweighted
   */
  public record Exposure(long contributors, double total, double first, double second) {}
}
