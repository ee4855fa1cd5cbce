package nl.smartindustry.transform.method.inference;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import nl.smartindustry.transform.method.inference.PointEstimate.Support;

/**
 * The totals, means or ratios of many domains, held as columns of some 50 bytes a figure; each is
 * made when it is asked for.
 */
final class FigureColumns extends AbstractList<PointEstimate> implements RandomAccess {
  private final boolean binary;
  private final double[] estimate;
  private final double[] error;
  private final double[] population;
  private final double[] effect;
  private final int[] units;
  private final int[] freedom;
  private final int[] lonely;
  private final List<List<String>> flags;

  private FigureColumns(int size, boolean binary) {
    this.binary = binary;
    estimate = new double[size];
    error = new double[size];
    population = new double[size];
    effect = new double[size];
    units = new int[size];
    freedom = new int[size];
    lonely = new int[size];
    flags = new ArrayList<>(size);
  }

  /**
   * Holds figures with normal intervals.
   *
   * @param binary whether they are shares, with an interval on the logit scale
   */
  static FigureColumns of(int size, boolean binary, IntFunction<PointEstimate> figures) {
    var columns = new FigureColumns(size, binary);
    var known = new HashMap<List<String>, List<String>>();
    for (int d = 0; d < size; d++) {
      columns.put(d, figures.apply(d), known);
    }
    return columns;
  }

  private void put(int d, PointEstimate figure, Map<List<String>, List<String>> known) {
    var support = figure.support();
    estimate[d] = figure.estimate();
    error[d] = figure.standardError();
    population[d] = support.nHat();
    effect[d] = support.deff();
    units[d] = Math.toIntExact(support.n());
    freedom[d] = Math.toIntExact(support.df());
    lonely[d] = support.lonelyStrata();
    flags.add(known.computeIfAbsent(figure.flags(), itself -> itself));
  }

  @Override
  public PointEstimate get(int d) {
    return new PointEstimate(
        estimate[d],
        error[d],
        Interval.normal(estimate[d], error[d]),
        binary ? Interval.logit(estimate[d], error[d]) : Interval.NONE,
        new Support(units[d], population[d], effect[d], freedom[d], lonely[d]),
        flags.get(d));
  }

  @Override
  public int size() {
    return estimate.length;
  }
}
