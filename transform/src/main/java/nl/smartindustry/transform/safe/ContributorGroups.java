package nl.smartindustry.transform.safe;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What holdings put into a count or an amount, added up in {@value #SIZE} groups by a hash of their
 * numbers: enough to count, night against night, how many of them put in something else. Several
 * that changed may share a group, so that it is at least as many.
 *
 * @param sums by group, unweighted
 */
public record ContributorGroups(double[] sums) implements Serializable {
  private static final int SIZE = 64;
  private static final double SAME = 1e-9;
  private static final String BETWEEN = " ";
  private static final String IS = ":";

  /** Of nobody yet. */
  public ContributorGroups() {
    this(new double[SIZE]);
  }

  /** The group of a holding, the same in every night. */
  public static int of(String holding) {
    int hash = holding.hashCode() * 0x9E3779B9;
    return (hash ^ hash >>> 16) & SIZE - 1;
  }

  /** Adds what a holding puts in. */
  public void add(int group, double amount) {
    sums[group] += amount;
  }

  /**
   * Those that put in something else than before.
   *
   * @param counted whether all weigh the same
   */
  Contributions changedFrom(ContributorGroups before, boolean counted) {
    var sizes =
        IntStream.range(0, SIZE)
            .mapToDouble(i -> difference(sums[i], before.sums[i]))
            .filter(size -> size > 0)
            .sorted()
            .toArray();
    int n = sizes.length;
    if (counted) {
      return Contributions.count(n);
    }
    var two = new Contributions.Largest(n < 1 ? 0 : sizes[n - 1], n < 2 ? 0 : sizes[n - 2]);
    return new Contributions(n, n, DoubleStream.of(sizes).sum(), two, two);
  }

  private static double difference(double one, double other) {
    double size = Math.abs(one - other);
    return size <= SAME * Math.max(Math.abs(one), Math.abs(other)) ? 0 : size;
  }

  /** In one text: {@code GROUP:SUM GROUP:SUM …} of those with something. */
  String text() {
    return IntStream.range(0, SIZE)
        .filter(i -> sums[i] != 0)
        .mapToObj(i -> i + IS + number(sums[i]))
        .collect(Collectors.joining(BETWEEN));
  }

  private static String number(double sum) {
    return sum == Math.rint(sum) && Math.abs(sum) < 1e15
        ? Long.toString((long) sum)
        : Double.toString(sum);
  }

  static ContributorGroups parse(String text) {
    var groups = new ContributorGroups();
    for (var one : text.isEmpty() ? new String[0] : text.split(BETWEEN)) {
      var pair = one.split(IS);
      groups.add(Integer.parseInt(pair[0]), Double.parseDouble(pair[1]));
    }
    return groups;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ContributorGroups groups && Arrays.equals(sums, groups.sums);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sums);
  }

  @Override
  public String toString() {
    return text();
  }
}
