package nl.smartindustry.transform.indicator;

/** The unit of a figure. The unit, never the caller, decides by what enterprises are weighed. */
public enum UnitMeasure {
  PC_ENT(100, Weighing.ENTERPRISES),
  PC_EMP(100, Weighing.PERSONS),
  PC_TURN(100, Weighing.TURNOVER),
  PPT(100, Weighing.ENTERPRISES),
  PC_GR(100, Weighing.ENTERPRISES),
  EUR_THS_PER_PERS(1, Weighing.ENTERPRISES),
  EUR_MIO(1, Weighing.ENTERPRISES),
  RATIO(1, Weighing.ENTERPRISES),
  NR(1, Weighing.ENTERPRISES);

  private final double factor;
  private final Weighing weighing;

  UnitMeasure(double factor, Weighing weighing) {
    this.factor = factor;
    this.weighing = weighing;
  }

  /** What an enterprise counts for beyond its design weight. */
  public enum Weighing {
    ENTERPRISES,
    PERSONS,
    TURNOVER
  }

  /** From the estimator's number to the unit: 100 for percentages. */
  public double factor() {
    return factor;
  }

  public Weighing weighing() {
    return weighing;
  }
}
