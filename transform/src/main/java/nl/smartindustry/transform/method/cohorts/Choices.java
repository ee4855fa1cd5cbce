package nl.smartindustry.transform.method.cohorts;

import nl.smartindustry.transform.method.comparison.Adjustment;
import nl.smartindustry.transform.method.comparison.Control;

/** What may be chosen in estimating effects by cohort and period. */
public record Choices(Control control, Base base, Adjustment adjustment) {
  /** Not yet treated, varying base and doubly robust. */
  public static final Choices USUAL = new Choices(Control.NOT_YET, Base.VARYING, Adjustment.DR);
}
