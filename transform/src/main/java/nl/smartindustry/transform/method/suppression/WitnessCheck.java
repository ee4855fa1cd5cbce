package nl.smartindustry.transform.method.suppression;

import static nl.smartindustry.transform.method.suppression.CertificateCheck.names;
import static nl.smartindustry.transform.method.suppression.CertificateCheck.product;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import nl.smartindustry.transform.method.suppression.CertificateCheck.Failure;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;

/** Whether tables fit all that is published, in exact arithmetic: the true one, and witnesses. */
final class WitnessCheck {
  private final LinkedTables tables;
  private final BitSet withheld;
  private final List<List<Integer>> relationsOf = new ArrayList<>();

  /** The moves of the witness that is worked on, by cell; 0 outside it. */
  private final long[] moveOf;

  WitnessCheck(LinkedTables tables, BitSet withheld) {
    this.tables = tables;
    this.withheld = withheld;
    moveOf = new long[tables.cells().size()];
    tables.cells().forEach(cell -> relationsOf.add(new ArrayList<>()));
    for (int r = 0; r < tables.relations().size(); r++) {
      for (int cell : tables.relations().get(r).cells()) {
        relationsOf.get(cell).add(r);
      }
    }
  }

  /** The true values satisfy the relations; a cell checks its bounds as it is made. */
  void checkTruth() {
    for (var relation : tables.relations()) {
      var sum = BigInteger.ZERO;
      for (int i = 0; i < relation.cells().length; i++) {
        long value = tables.cells().get(relation.cells()[i]).value();
        sum = sum.add(product(value, relation.coefficients()[i]));
      }
      if (sum.signum() != 0) {
        throw new Failure(
            names(tables, relation.cells()),
            "%s: the true values leave %s",
            names(tables, relation.cells()),
            sum);
      }
    }
  }

  /**
   * Fails where the witness is no table that fits.
   *
   * @return whether its mirror image fits as well
   */
  boolean check(int number, Witness witness) {
    int before = -1;
    for (int cell : witness.cells()) {
      if (cell <= before || cell >= moveOf.length || witness.denominator() < 1) {
        throw new Failure(
            "witness " + (number + 1),
            "Witness %d: cells or denominator make no table",
            number + 1);
      }
      if (!withheld.get(cell)) {
        var name = tables.cells().get(cell).name();
        throw new Failure(name, "Witness %d moves %s, which is published", number + 1, name);
      }
      before = cell;
    }
    checkRelations(number, witness);
    if (!fits(witness, 1)) {
      throw new Failure(
          names(tables, witness.cells()),
          "Witness %d lies beyond what is known beforehand",
          number + 1);
    }
    return fits(witness, -1);
  }

  /** As the truth satisfies the relations, its moves must sum to zero in each. */
  private void checkRelations(int number, Witness witness) {
    var touched = new BitSet();
    for (int i = 0; i < witness.cells().length; i++) {
      moveOf[witness.cells()[i]] = witness.moves()[i];
      relationsOf.get(witness.cells()[i]).forEach(touched::set);
    }
    touched.stream().mapToObj(tables.relations()::get).forEach(r -> checkRelation(number, r));
    Arrays.stream(witness.cells()).forEach(cell -> moveOf[cell] = 0);
  }

  private void checkRelation(int number, Relation relation) {
    var sum = BigInteger.ZERO;
    for (int i = 0; i < relation.cells().length; i++) {
      long move = moveOf[relation.cells()[i]];
      if (move != 0) {
        sum = sum.add(product(move, relation.coefficients()[i]));
      }
    }
    if (sum.signum() != 0) {
      throw new Failure(
          names(tables, relation.cells()),
          "Witness %d leaves %s in %s",
          number + 1,
          sum,
          names(tables, relation.cells()));
    }
  }

  private boolean fits(Witness witness, int sign) {
    for (int i = 0; i < witness.cells().length; i++) {
      var cell = tables.cells().get(witness.cells()[i]);
      var value = product(cell.value(), witness.denominator());
      value = value.add(product(witness.moves()[i], sign));
      long lower = cell.beforehand().lower();
      long upper = cell.beforehand().upper();
      if (lower != -Bounds.INFINITE && value.compareTo(product(lower, witness.denominator())) < 0
          || upper != Bounds.INFINITE
              && value.compareTo(product(upper, witness.denominator())) > 0) {
        return false;
      }
    }
    return true;
  }
}
