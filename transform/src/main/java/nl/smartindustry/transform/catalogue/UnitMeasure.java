package nl.smartindustry.transform.catalogue;

/** The unit of a figure. The unit, never the caller, decides by what enterprises are weighed. */
public enum UnitMeasure {
  PC_ENT(100, Weighing.ENTERPRISES),
  PC_EMP(100, Weighing.PERSONS),
  PC_TURN(100, Weighing.TURNOVER),
  PPT(100, Weighing.ENTERPRISES),
  PC_VA(100, Weighing.ENTERPRISES),
  PC_GR(100, Weighing.ENTERPRISES),
  EUR_THS_PER_PERS(1, Weighing.ENTERPRISES),
  /** A total: amounts are stored in thousand euro. */
  EUR_MIO(0.001, Weighing.ENTERPRISES),
  PTS_0_12(1, Weighing.ENTERPRISES),
  IX_0_100(100, Weighing.ENTERPRISES),
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

  /** Whether it is the unit of a total, also of an indicator that is a ratio in its other units. */
  public boolean isAmount() {
    return this == EUR_MIO;
  }

  public Weighing weighing() {
    return weighing;
  }
}
