package nl.smartindustry.transform.nonresponse;

import java.util.List;
import nl.smartindustry.transform.design.SampleDesign;
import nl.smartindustry.transform.microdata.Codes;
import nl.smartindustry.transform.microdata.Crossing;

/**
 * {@link ResponsePhase#beyond} for thousands of domains at once: from the sums Σ z and Σ z² of a
 * domain in each cell of stratum and response group, never from the units again. For samples of
 * units, not clusters.
 */
public final class ResponseCells {
  private final SampleDesign design;
  private final GroupFactors factors;
  private final Crossing crossing;
  private final int[] stratum;
  private final int[] group;

  private ResponseCells(SampleDesign full, ResponseGroups groups, ResponseMechanism mechanism) {
    this.design = full;
    this.factors = GroupFactors.of(groups, mechanism);
    this.crossing =
        Crossing.of(
            List.of("stratum", "group"), List.of(full.strata(), groups.groups()), full.units());
    this.stratum = new int[crossing.size()];
    this.group = new int[crossing.size()];
    for (int k = 0; k < full.units(); k++) {
      if (crossing.of()[k] != Codes.NONE) {
        stratum[crossing.of()[k]] = full.strata().of()[k];
        group[crossing.of()[k]] = groups.groups().of()[k];
      }
    }
  }

  /** The cells of a sample whose groups are blown up by count. */
  public static ResponseCells of(
      SampleDesign full, ResponseGroups groups, ResponseMechanism mechanism) {
    if (full.clusters() != null || groups.adjustment() != ResponseAdjustment.COUNT) {
      throw new IllegalArgumentException(
          "Response by cells: %s (units, blown up by count)"
              .formatted(full.clusters() == null ? groups.adjustment() : "clusters"));
    }
    return new ResponseCells(full, groups, mechanism);
  }

  /** The cell of each sampled unit; a unit of certain response is in none, and counts nowhere. */
  public Crossing crossing() {
    return crossing;
  }

  /**
   * What to add to the stratified variance of z over the whole sample, zeros for the silent.
   *
   * @param sums Σ z of the domain's resolved units, by cell
   * @param squares Σ z² of the same
   */
  public double beyond(double[] sums, double[] squares) {
    var ofGroup = new double[factors.factor().length];
    var squaresOfGroup = new double[ofGroup.length];
    double excess = 0;
    for (int c = 0; c < sums.length; c++) {
      if (squares[c] != 0) {
        ofGroup[group[c]] += sums[c];
        squaresOfGroup[group[c]] += squares[c];
        excess += excess(c, sums[c], squares[c]);
      }
    }
    double response = 0;
    for (int g = 0; g < ofGroup.length; g++) {
      response += factors.variance(g, squaresOfGroup[g], ofGroup[g]);
    }
    return response - excess;
  }

  private double excess(int cell, double sum, double squares) {
    int h = stratum[cell];
    int n = design.sampled()[h];
    double ofUnits = factors.silent()[group[cell]] * squares;
    double ofStratum = factors.variance(group[cell], squares, sum);
    return n < 2 ? 0 : design.notSampled(h) * n / (n - 1) * (ofUnits - ofStratum / n);
  }
}
