package nl.smartindustry.transform.survey.wave;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.transform.method.imputation.Winsorised;
import nl.smartindustry.transform.method.inference.ItemUncertainty;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.survey.link.SampledUnit;

/**
 * One wave of a survey in memory, in the order of its enterprises: those whose outcome is known,
 * and the silent where their response group stands for them.
 *
 * @param units numbers: the numerator and the denominator of every variable under {@link
 *     Variable#y} and {@link Variable#x}, NaN where there is no valid answer; codes: the
 *     dimensions, none for an enterprise that did not answer
 * @param answers by variable, what respondents did with it
 * @param unpriced by variable, whether a unit's amount lacks the price index it is divided by; null
 *     where no price is needed
 * @param treatment what was done to the answers
 */
public record SurveyWave(
    String period,
    List<SampledUnit> members,
    Microdata units,
    WaveWeights weights,
    List<AnswerCounts> answers,
    List<boolean[]> unpriced,
    WaveTreatment treatment) {
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
}
