package nl.smartindustry.transform.topic.growth;

import java.util.List;
import nl.smartindustry.transform.topic.growth.NationalFigure.Subject;

/** The parts of one growth account as figures, percentage points. */
record Contributions(String activity, int year, Deflation deflation) {
  private static final double PERCENT = 100;

  /** Multifactor productivity by a formula, and of the headline all parts with what they split. */
  List<NationalFigure> of(GrowthSplit split, String variant, boolean headline) {
    var multifactor = figure(Subject.MULTIFACTOR, variant, split.multifactor());
    if (!headline) {
      return List.of(multifactor);
    }
    return List.of(
        multifactor,
        figure(Subject.MULTIFACTOR, "growth_value_added", split.account().output()),
        figure(Subject.MULTIFACTOR, "contribution_labour", split.labour()),
        figure(Subject.MULTIFACTOR, "contribution_hours", split.hours()),
        figure(Subject.MULTIFACTOR, "contribution_composition", split.composition()),
        figure(Subject.MULTIFACTOR, "contribution_ict_capital", split.ictCapital()),
        figure(Subject.MULTIFACTOR, "contribution_other_capital", split.otherCapital()),
        figure(Subject.ICT_CAPITAL, variant, split.ictCapital()));
  }

  private NationalFigure figure(Subject subject, String split, double logPoints) {
    return new NationalFigure(subject, activity, split, year, PERCENT * logPoints, deflation);
  }
}
