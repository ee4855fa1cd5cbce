package nl.smartindustry.transform.survey.wave;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.transform.method.imputation.Winsorised;
import nl.smartindustry.transform.method.inference.ItemUncertainty;

/**
 * What was done to the answers of a wave.
 *
 * @param imputed by variable, whether a unit's numerator, denominator or size is filled in; null
 *     where none of these is ever filled in
 * @param uncertainty by column of the wave, what its imputed items add to a variance; no column
 *     where nothing was filled in
 * @param winsorised by rule, what was brought in; units by their place in the wave
 * @param bounds of the digital intensity score; empty where none is made
 */
public record WaveTreatment(
    List<boolean[]> imputed,
    Map<String, ItemUncertainty> uncertainty,
    List<Winsorised> winsorised,
    Optional<ScoreBounds> bounds) {
  public WaveTreatment {
    uncertainty = Map.copyOf(uncertainty);
  }
}
