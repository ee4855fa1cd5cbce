package nl.smartindustry.transform.method.decomposition;

/** Job flows of single units, added up one by one. */
public final class UnitFlows {
  private double base;
  private double entry;
  private double expansion;
  private double exit;
  private double contraction;

  /** A unit with its employment at two moments, not both 0. */
  public void add(double before, double after, double weight) {
    base += weight * (before + after) / 2;
    entry += before == 0 ? weight * after : 0;
    exit += after == 0 ? weight * before : 0;
    expansion += before > 0 ? weight * Math.max(0, after - before) : 0;
    contraction += after > 0 ? weight * Math.max(0, before - after) : 0;
  }

  public JobFlows flows() {
    return new JobFlows(base, entry, expansion, exit, contraction);
  }
}
