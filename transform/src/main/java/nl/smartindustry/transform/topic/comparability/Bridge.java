package nl.smartindustry.transform.topic.comparability;

/**
 * From the figure of an earlier letter to the newest one, in the unit of the series: {@code
 * revision + definition + population + realChange = difference}, which is asserted.
 *
 * @param revision newer data for the old period, under one definition
 * @param definition another definition for the old period, on the same data
 * @param population what the parts of the population came to weigh
 * @param realChange what changed in the enterprises
 */
public record Bridge(
    double difference, double revision, double definition, double population, double realChange) {
  private static final double TOLERANCE = 1e-9;

  /**
   * Of one series, four figures.
   *
   * @param then the old period as it was printed
   * @param rerun the old period from the old data under the rules of now; equal to {@code then}
   *     where the definition is the same
   * @param again the old period from the data and under the rules of now
   * @param now the new period
   */
  public record Figures(double then, double rerun, double again, double now) {}

  public Bridge {
    double sum = revision + definition + population + realChange;
    if (!(Math.abs(sum - difference) <= TOLERANCE * Math.max(1, Math.abs(difference)))) {
      throw new IllegalArgumentException(
          "Bridge: parts add up to %.12g (difference %.12g)".formatted(sum, difference));
    }
  }

  /**
   * A bridge in which the population's part of the change is known.
   *
   * @param population see {@link Bridges.Composition}
   */
  public static Bridge of(Figures figures, double population) {
    return new Bridge(
        figures.now() - figures.then(),
        figures.again() - figures.rerun(),
        figures.rerun() - figures.then(),
        population,
        figures.now() - figures.again() - population);
  }
}
