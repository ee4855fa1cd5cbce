package nl.smartindustry.transform.survey;

import nl.smartindustry.transform.survey.link.FrameReading;
import nl.smartindustry.transform.survey.link.Holdings;
import nl.smartindustry.transform.survey.link.Linkage;
import nl.smartindustry.transform.survey.wave.SurveyPlan;

/**
 * A survey in memory, linked to its frame, its variables derived; nothing is weighted yet.
 *
 * @param holdings the enterprise groups of its enterprises
 */
public record SurveySample(
    SurveyPlan plan, Linkage linkage, FrameReading frame, Holdings holdings) {
  public String table() {
    return plan.design().table();
  }
}
