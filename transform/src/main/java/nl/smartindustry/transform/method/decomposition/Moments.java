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
public record Moments(
    Level stayersFrom,
    Level stayersTo,
    Level entrants,
    Level exits,
    double crossFrom,
    double crossTo) {

  public static Moments of(Panel panel, Members members) {
    double from = 0;
    double to = 0;
    for (int i = 0; i < members.stayersFrom().length; i++) {
      int before = members.stayersFrom()[i];
      int after = members.stayersTo()[i];
      from += panel.weight()[before] * panel.labour()[before] * panel.phi()[after];
      to += panel.weight()[after] * panel.labour()[after] * panel.phi()[before];
    }
    return new Moments(
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
}
