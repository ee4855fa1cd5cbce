package nl.smartindustry.transform.command.estimate;

import java.util.List;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.method.smallarea.SamplingVariance;

/**
 * Shares of areas that have too few answers of their own, by a model; experimental.
 *
 * @param areas columns whose crossing is an area
 * @param items columns of 0 and 1
 * @param covariates a table with one row per area of the population: the area's columns, {@code
 *     population}, and numbers known for every area; none where absent
 * @param variance how the direct estimates' own variances are taken
 */
public record SmallAreaSpec(
    List<String> areas, List<String> items, DataFile covariates, SamplingVariance variance) {
  public SmallAreaSpec {
    areas = areas == null ? List.of() : List.copyOf(areas);
    items = items == null ? List.of() : List.copyOf(items);
    variance = variance == null ? SamplingVariance.DIRECT : variance;
    if (areas.isEmpty() || items.isEmpty()) {
      throw new IllegalArgumentException("needs areas and items (columns)");
    }
  }
}
