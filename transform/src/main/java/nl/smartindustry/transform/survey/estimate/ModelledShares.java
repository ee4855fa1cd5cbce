package nl.smartindustry.transform.survey.estimate;

import java.util.List;

/**
 * Shares of small areas from a model: experimental.
 *
 * @param estimates with split {@link #SPLIT}; compared with nothing
 * @param remarks how each model came out
 */
public record ModelledShares(List<DomainEstimate> estimates, List<Remark> remarks) {
  /** The split of every such figure, so that nobody takes it for a direct one. */
  public static final String SPLIT = "model_fay_herriot";

  /**
   * How the model of one indicator came out in one wave.
   *
   * @param measure {@code small_area_variance}: the variance between areas on the logit scale;
   *     {@code small_area_refused}: the number of areas that have no figure
   */
  public record Remark(
      String measure, String table, String period, String indicator, double value, String note) {}

  public ModelledShares {
    estimates = List.copyOf(estimates);
    remarks = List.copyOf(remarks);
  }

  /** Whether an estimate is the model's. */
  public static boolean holds(DomainEstimate estimate) {
    return estimate.split().equals(SPLIT);
  }
}
