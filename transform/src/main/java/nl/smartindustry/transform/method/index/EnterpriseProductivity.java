package nl.smartindustry.transform.method.index;

import java.util.ArrayList;
import java.util.List;

/**
 * Multifactor productivity of enterprises as an index that compares any two of them, within a year
 * and over years.
 *
 * <p>ln A = (y − ȳ) − ½ (a + ā)(l − l̄) − (1 − ½ (a + ā))(k − k̄) against the hypothetical
 * enterprise of the branch and year, whose own change from year to year is chained by Törnqvist.
 * The reference is unweighted: it is a point to measure from, not a statistic.
 *
 * @see "Caves, Christensen and Diewert (1982), Economic Journal 92, 73-86; chained as in Good,
 *     Nadiri and Sickles (1997)"
 */
public final class EnterpriseProductivity {
  private EnterpriseProductivity() {}

  /**
   * Log productivity by year and enterprise; the reference of the first year is 0.
   *
   * @param years the enterprises of one branch in successive years
   * @return per year one value per enterprise, in the order given
   */
  public static List<double[]> of(List<Enterprises> years) {
    var indices = new ArrayList<double[]>();
    Enterprises.Reference before = null;
    double level = 0;
    for (var year : years) {
      var reference = year.reference();
      level += before == null ? 0 : reference.since(before);
      indices.add(against(year, reference, level));
      before = reference;
    }
    return List.copyOf(indices);
  }

  private static double[] against(Enterprises year, Enterprises.Reference reference, double level) {
    var index = new double[year.output().length];
    for (int unit = 0; unit < index.length; unit++) {
      double share = (year.labourShare()[unit] + reference.labourShare()) / 2;
      index[unit] =
          level
              + Math.log(year.output()[unit])
              - reference.output()
              - share * (Math.log(year.labour()[unit]) - reference.labour())
              - (1 - share) * (Math.log(year.capital()[unit]) - reference.capital());
    }
    return index;
  }
}
