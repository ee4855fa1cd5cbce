package nl.smartindustry.transform.method.inference;

/**
 * The sums of one pair over one domain set, merged from cells.
 *
 * @param strata by part of the set
 * @param whole by domain
 * @param ofY what y adds to the residuals of calibrated weights; null where they are not summed
 * @param ofX the same of x; null for a total
 */
record SetSums(
    Pair pair,
    DomainSet set,
    Moments strata,
    Moments whole,
    CalibratedSums ofY,
    CalibratedSums ofX) {
  static SetSums of(
      Pair pair, DomainSet set, Moments cells, Weighting weighting, CalibratedMoments margins) {
    var strata = set.parts().observations(cells);
    var whole = cells.merge(set.cells(), set.size());
    if (margins == null) {
      return new SetSums(pair, set, strata, whole, null, null);
    }
    var y = new CalibratedSums.Column(pair.y(), pair.x(), strata.a);
    var x = new CalibratedSums.Column(pair.x(), pair.y(), strata.b);
    return new SetSums(
        pair,
        set,
        strata,
        whole,
        CalibratedSums.of(weighting, margins, y, set),
        pair.isTotal() ? null : CalibratedSums.of(weighting, margins, x, set));
  }

  /** R of a domain: 0 for a total. */
  double ratio(int d) {
    return pair.isTotal() ? 0 : whole.a[d] / whole.b[d];
  }

  /** X of a domain: 1 for a total. */
  double scale(int d) {
    return pair.isTotal() ? 1 : whole.b[d];
  }

  double estimate(int d) {
    return pair.isTotal() ? whole.a[d] : whole.a[d] / whole.b[d];
  }
}
