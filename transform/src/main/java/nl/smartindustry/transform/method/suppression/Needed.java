package nl.smartindustry.transform.method.suppression;

import java.util.stream.Stream;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.ProtectedTables.Proof;

/** A target, its need, and the two sides of it. */
record Needed(int[] target, Need need, Goal above, Goal below) {
  static Needed of(int[] target, Need need, Insiders insiders) {
    return new Needed(
        target, need, insiders.above(target, need.up()), insiders.below(target, need.down()));
  }

  /** The sides on which something is needed. */
  Stream<Goal> goals() {
    return Stream.of(above, below).filter(goal -> goal.distance != 0);
  }

  Proof proof() {
    return new Proof(target, need, above.witnesses(), below.witnesses());
  }
}
