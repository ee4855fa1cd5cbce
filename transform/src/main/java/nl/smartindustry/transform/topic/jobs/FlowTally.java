package nl.smartindustry.transform.topic.jobs;

import nl.smartindustry.transform.method.decomposition.FlowKind;
import nl.smartindustry.transform.method.decomposition.JobFlows;

/**
 * Job flows of a cell in whole jobs, with the largest flows of single units.
 *
 * @param units with employment at either moment
 * @param ends employment at both moments together: twice the base of the rates
 */
record FlowTally(
    long units, long ends, Largest entry, Largest expansion, Largest exit, Largest contraction)
    implements Tally<FlowTally> {
  /** Of nobody. */
  static final FlowTally NONE =
      new FlowTally(0, 0, Largest.NONE, Largest.NONE, Largest.NONE, Largest.NONE);

  /** The flow of one unit; of nobody where it has no employment at either moment. */
  static FlowTally of(WindowUnit unit, Basis basis) {
    long before = unit.employment(basis, false);
    long after = unit.employment(basis, true);
    if (before + after == 0) {
      return NONE;
    }
    var kind = unit.kind(basis);
    var change = Largest.NONE.plus(Math.abs(after - before));
    return new FlowTally(
        1,
        before + after,
        kind == FlowKind.ENTRY ? change : Largest.NONE,
        kind == FlowKind.EXPANSION ? change : Largest.NONE,
        kind == FlowKind.EXIT ? change : Largest.NONE,
        kind == FlowKind.CONTRACTION ? change : Largest.NONE);
  }

  /** Reads {@link #amounts}. */
  static FlowTally read(long[] amounts) {
    return new FlowTally(
        amounts[0],
        amounts[1],
        largest(amounts, 2),
        largest(amounts, 5),
        largest(amounts, 8),
        largest(amounts, 11));
  }

  private static Largest largest(long[] amounts, int at) {
    return new Largest(amounts[at], amounts[at + 1], amounts[at + 2]);
  }

  @Override
  public long[] amounts() {
    return new long[] {
      units,
      ends,
      entry.sum(),
      entry.first(),
      entry.second(),
      expansion.sum(),
      expansion.first(),
      expansion.second(),
      exit.sum(),
      exit.first(),
      exit.second(),
      contraction.sum(),
      contraction.first(),
      contraction.second()
    };
  }

  @Override
  public FlowTally plus(FlowTally other) {
    return new FlowTally(
        units + other.units,
        ends + other.ends,
        entry.plus(other.entry),
        expansion.plus(other.expansion),
        exit.plus(other.exit),
        contraction.plus(other.contraction));
  }

  /** All flows, whichever way. */
  Largest moved() {
    return entry.plus(expansion).plus(exit).plus(contraction);
  }

  /** Its flows; their dispersion is not asked. */
  JobFlows flows() {
    return new JobFlows(
        units, ends / 2.0, entry.sum(), expansion.sum(), exit.sum(), contraction.sum(), Double.NaN);
  }
}
