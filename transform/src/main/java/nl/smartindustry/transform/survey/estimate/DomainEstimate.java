package nl.smartindustry.transform.survey.estimate;

import nl.smartindustry.transform.catalogue.SurveyIndicator;
import nl.smartindustry.transform.catalogue.UnitMeasure;
import nl.smartindustry.transform.survey.wave.Variable;

/**
 * What an indicator comes to in one domain and period, before anyone decides what may be seen.
 *
 * @param technology the technology a gap is about; {@code _Z} otherwise
 * @param split {@code _T}, a part of the indicator, {@code change_from_<period>} or {@link
 *     ModelledShares#SPLIT}
 */
public record DomainEstimate(
    SurveyIndicator indicator,
    UnitMeasure unit,
    String period,
    Domain domain,
    String technology,
    String split,
    Outcome outcome) {
  /** No technology named. */
  public static final String NO_TECHNOLOGY = "_Z";

  /** Not split any further. */
  public static final String NO_SPLIT = "_T";

  /** What was estimated. */
  Variable variable() {
    return new Variable(indicator, unit, split);
  }

  static DomainEstimate of(Variable variable, String period, Domain domain, Outcome outcome) {
    return new DomainEstimate(
        variable.indicator(),
        variable.unit(),
        period,
        domain,
        NO_TECHNOLOGY,
        variable.split(),
        outcome);
  }
}
