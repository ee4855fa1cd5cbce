package nl.smartindustry.transform.catalogue;

import java.util.List;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.smallarea.SamplingVariance;

/**
 * A model for areas that the sample is too small for.
 *
 * @param name by which indicators ask for it
 * @param areas the dimensions whose crossing is an area
 * @param covariates what the register knows of every area
 * @param variance how the sampling variance of an area is known
 */
public record SmallAreaModel(
    String name, List<String> areas, List<Covariate> covariates, SamplingVariance variance) {
  /**
   * The part of an area's enterprises that has one of some codes.
   *
   * @param codes of the dimension
   */
  public record Covariate(String dimension, List<String> codes) {
    public Covariate {
      codes = codes == null ? List.of() : List.copyOf(codes);
      if (dimension == null || codes.isEmpty()) {
        throw Refusal.definitions("Covariate of '%s': needs dimension and codes", dimension);
      }
    }
  }

  public SmallAreaModel {
    areas = areas == null ? List.of() : List.copyOf(areas);
    covariates = covariates == null ? List.of() : List.copyOf(covariates);
    variance = variance == null ? SamplingVariance.SMOOTHED : variance;
    if (name == null || areas.isEmpty()) {
      throw Refusal.definitions("Small areas '%s': needs name and areas", name);
    }
  }

  /** Loads {@code small_areas.yaml}. */
  static List<SmallAreaModel> load(Definitions definitions) {
    return definitions.readList("small_areas.yaml", SmallAreaModel.class);
  }

  /** The dimensions it reads, each once, sorted. */
  public List<String> dimensions() {
    var dimensions = new TreeSet<>(areas);
    covariates.forEach(covariate -> dimensions.add(covariate.dimension()));
    return List.copyOf(dimensions);
  }
}
