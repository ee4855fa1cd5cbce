package nl.smartindustry.transform.survey.wave;

import java.util.List;
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
    WaveTreatment treatment) {}
