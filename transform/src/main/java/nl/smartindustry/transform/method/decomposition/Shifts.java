package nl.smartindustry.transform.method.decomposition;

/**
 * Sums over the stayers, S being an enterprise's share of labour and d a change.
 *
 * @param growthFrom sum of S of the first year × d phi
 * @param growthTo sum of S of the last year × d phi
 * @param shiftFrom sum of dS × phi of the first year
 * @param shiftTo sum of dS × phi of the last year
 * @param shift sum of dS
 */
record Shifts(double growthFrom, double growthTo, double shiftFrom, double shiftTo, double shift) {

  static Shifts of(Moments m, double labourFrom, double labourTo) {
    if (m.stayersFrom().labour() == 0 && m.stayersTo().labour() == 0) {
      return new Shifts(0, 0, 0, 0, 0);
    }
    return new Shifts(
        (m.crossFrom() - m.stayersFrom().product()) / labourFrom,
        (m.stayersTo().product() - m.crossTo()) / labourTo,
        m.crossTo() / labourTo - m.stayersFrom().product() / labourFrom,
        m.stayersTo().product() / labourTo - m.crossFrom() / labourFrom,
        m.stayersTo().labour() / labourTo - m.stayersFrom().labour() / labourFrom);
  }

  /** With the mean of both years' shares. */
  double growth() {
    return (growthFrom + growthTo) / 2;
  }

  /** Shares moving towards enterprises above a reference, by the mean of both years' phi. */
  double towards(double reference) {
    return (shiftFrom + shiftTo) / 2 - shift * reference;
  }
}
