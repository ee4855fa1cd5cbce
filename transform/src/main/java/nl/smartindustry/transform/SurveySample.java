package nl.smartindustry.transform;

import nl.smartindustry.transform.estimate.wave.SurveyPlan;
import nl.smartindustry.transform.link.Linkage;
import nl.smartindustry.transform.population.FrameReading;

/** A survey in memory, linked to its frame, its variables derived; nothing is weighted yet. */
record SurveySample(SurveyPlan plan, Linkage linkage, FrameReading frame) {
  String table() {
    return plan.design().table();
  }
}
