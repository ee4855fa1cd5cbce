package nl.smartindustry.transform.method.imputation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;

/**
 * A missing value becomes that of the donor nearest in size within the class: the least Euclidean
 * distance over size variables divided by their standard deviation in the sample. For magnitudes,
 * yes-or-no items and codes alike (Chen and Shao 2000). Equally near donors: the first by id.
 *
 * <p>Recipients choose in the order of their ids. A donor that has lent as often as it may is
 * passed over; a class with all its donors exhausted is as one without.
 */
public final class NearestNeighbour implements Imputer {
  /** Lending without limit. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  private final double[] y;
  private final List<double[]> sizes;
  private final double[] deviations;
  private final DonorClasses classes;
  private final int[] order;
  private final int[] rank;
  private final int maximumUses;

  private NearestNeighbour(
      double[] y, List<double[]> sizes, DonorClasses classes, String[] ids, int maximumUses) {
    this.y = y;
    this.sizes = sizes;
    this.deviations = sizes.stream().mapToDouble(NearestNeighbour::deviation).toArray();
    this.classes = classes;
    this.maximumUses = maximumUses;
    this.order =
        IntStream.range(0, y.length)
            .boxed()
            .sorted(Comparator.comparing(k -> ids[k]))
            .mapToInt(Integer::intValue)
            .toArray();
    this.rank = new int[y.length];
    for (int place = 0; place < order.length; place++) {
      rank[order[place]] = place;
    }
  }

  /**
   * Nearest-neighbour imputation of an item.
   *
   * @param y the item; NaN where missing
   * @param sizes size variables, at least one; a unit that lacks one neither lends nor borrows
   * @param classes from fine to coarse, such as the strata; empty for one class of all
   * @param ids distinct names of the units
   * @param maximumUses how often a donor may lend; {@link #UNLIMITED}
   */
  public static NearestNeighbour of(
      double[] y, List<double[]> sizes, List<Crossing> classes, String[] ids, int maximumUses) {
    if (sizes.isEmpty() || maximumUses < 1) {
      throw new IllegalArgumentException(
          "Nearest neighbour: %d size variables, %d uses (at least one)"
              .formatted(sizes.size(), maximumUses));
    }
    return new NearestNeighbour(
        y, List.copyOf(sizes), DonorClasses.of(classes, y.length), ids, maximumUses);
  }

  /** Standard deviation; sorted before adding, so that the order of the rows leaves no trace. */
  private static double deviation(double[] size) {
    var known = Arrays.stream(size).filter(value -> !Double.isNaN(value)).sorted().toArray();
    double mean = Arrays.stream(known).average().orElse(0);
    double squares = Arrays.stream(known).map(value -> (value - mean) * (value - mean)).sum();
    return squares == 0 ? 1 : Math.sqrt(squares / (known.length - 1));
  }

  @Override
  public Imputed impute() {
    var donors = donors();
    var flags = new boolean[y.length];
    for (int k = 0; k < y.length; k++) {
      flags[k] = donors[k] >= 0;
    }
    return new Imputed("nearest", values(donors), flags);
  }

  @Override
  public double[] impute(double[] factors) {
    return values(donors(factors));
  }

  /** Which unit lends to each; −1 where it reported, or none can. */
  public int[] donors() {
    return donors(null);
  }

  /** Which unit's value each carries: its own, or its donor's; −1 where there is none. */
  int[] carriers() {
    var carriers = donors();
    for (int k = 0; k < y.length; k++) {
      carriers[k] = Double.isNaN(y[k]) ? carriers[k] : k;
    }
    return carriers;
  }

  /** By donor half the squared difference with its nearest fellow; 0 for one without. */
  double[] donorVariances() {
    var pools = pools(null);
    var alone = new int[y.length];
    var variances = new double[y.length];
    for (int k = 0; k < y.length; k++) {
      int fellow = -1;
      alone[k] = UNLIMITED;
      for (int level = 0; lends(k) && fellow < 0 && level < pools.size(); level++) {
        int at = classes.at(level, k);
        fellow = at == Codes.NONE ? -1 : pools.get(level)[at].nearest(k, alone, UNLIMITED);
      }
      alone[k] = 0;
      variances[k] = fellow < 0 ? 0 : (y[k] - y[fellow]) * (y[k] - y[fellow]) / 2;
    }
    return variances;
  }

  private double[] values(int[] donors) {
    var values = y.clone();
    for (int k = 0; k < values.length; k++) {
      values[k] = donors[k] >= 0 ? y[donors[k]] : values[k];
    }
    return values;
  }

  private int[] donors(double[] factors) {
    var pools = pools(factors);
    var uses = new int[y.length];
    var donors = new int[y.length];
    Arrays.fill(donors, -1);
    for (int k : order) {
      for (int level = 0; borrows(k) && donors[k] < 0 && level < pools.size(); level++) {
        int at = classes.at(level, k);
        donors[k] = at == Codes.NONE ? -1 : pools.get(level)[at].nearest(k, uses, maximumUses);
      }
      if (donors[k] >= 0) {
        uses[donors[k]]++;
      }
    }
    return donors;
  }

  private List<DonorPool[]> pools(double[] factors) {
    var lenders =
        IntStream.of(order)
            .filter(this::lends)
            .filter(k -> factors == null || factors[k] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> sizes.get(0)[k]))
            .mapToInt(Integer::intValue)
            .toArray();
    var pools = new ArrayList<DonorPool[]>();
    for (var level : classes.levels()) {
      pools.add(pools(level, lenders));
    }
    return pools;
  }

  private DonorPool[] pools(Crossing level, int[] lenders) {
    var members = new ArrayList<List<Integer>>();
    for (int at = 0; at < level.size(); at++) {
      members.add(new ArrayList<>());
    }
    for (int k : lenders) {
      if (level.of()[k] != Codes.NONE) {
        members.get(level.of()[k]).add(k);
      }
    }
    return members.stream()
        .map(
            of ->
                new DonorPool(
                    of.stream().mapToInt(Integer::intValue).toArray(), sizes, deviations, rank))
        .toArray(DonorPool[]::new);
  }

  private boolean lends(int unit) {
    return !Double.isNaN(y[unit]) && hasSizes(unit);
  }

  private boolean borrows(int unit) {
    return Double.isNaN(y[unit]) && hasSizes(unit);
  }

  private boolean hasSizes(int unit) {
    return sizes.stream().noneMatch(size -> Double.isNaN(size[unit]));
  }
}
