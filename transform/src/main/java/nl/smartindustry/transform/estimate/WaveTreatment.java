package nl.smartindustry.transform.estimate;

import java.util.List;
import nl.smartindustry.transform.edit.Winsorised;

/**
 * What was done to the answers of a wave.
 *
 * @param imputed by variable, whether a unit's numerator, denominator or size is filled in; null
 *     where none of these is ever filled in
 * @param winsorised by rule, what was brought in; units by their place in the wave
 */
public record WaveTreatment(List<boolean[]> imputed, List<Winsorised> winsorised) {}
