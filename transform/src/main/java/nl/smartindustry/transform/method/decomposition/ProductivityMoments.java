package nl.smartindustry.transform.method.decomposition;

/**
 * All that the methods need to know of a window: sums over its enterprises.
 *
 * @param stayersFrom those in both years, in the first
 * @param stayersTo the same enterprises in the last
 * @param entrants in the last year
 * @param exits in the first year
 * @param crossFrom over stayers, labour of the first year × phi of the last
 * @param crossTo over stayers, labour of the last year × phi of the first
 */
public record ProductivityMoments(
    Level stayersFrom,
    Level stayersTo,
    Level entrants,
    Level exits,
    double crossFrom,
    double crossTo) {

  public static ProductivityMoments of(Panel panel, Members members) {
    double from = 0;
    double to = 0;
    for (int i = 0; i < members.stayersFrom().length; i++) {
      int before = members.stayersFrom()[i];
      int after = members.stayersTo()[i];
      from += panel.weight()[before] * panel.labour()[before] * panel.phi()[after];
      to += panel.weight()[after] * panel.labour()[after] * panel.phi()[before];
    }
    return new ProductivityMoments(
        Level.of(panel, members.stayersFrom()),
        Level.of(panel, members.stayersTo()),
        Level.of(panel, members.entrants()),
        Level.of(panel, members.exits()),
        from,
        to);
  }

  Level from() {
    return stayersFrom.plus(exits);
  }

  Level to() {
    return stayersTo.plus(entrants);
  }

  /** Change of aggregate productivity. */
  double change() {
    return to().aggregate() - from().aggregate();
  }

  double midpoint() {
    return (from().aggregate() + to().aggregate()) / 2;
  }

  /** The stayers as shares of everyone. */
  Shifts shares() {
    return Shifts.of(this, from().labour(), to().labour());
  }

  /** The stayers as shares of the stayers. */
  Shifts sharesOfStayers() {
    return Shifts.of(this, stayersFrom.labour(), stayersTo.labour());
  }

  /**
   * Sums over the stayers, S being an enterprise's share of labour and d a change.
   *
   * @param growthFrom sum of S of the first year × d phi
   * @param growthTo sum of S of the last year × d phi
   * @param shiftFrom sum of dS × phi of the first year
   * @param shiftTo sum of dS × phi of the last year
   * @param shift sum of dS
   */
  record Shifts(
      double growthFrom, double growthTo, double shiftFrom, double shiftTo, double shift) {

    static Shifts of(ProductivityMoments m, double labourFrom, double labourTo) {
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
}
