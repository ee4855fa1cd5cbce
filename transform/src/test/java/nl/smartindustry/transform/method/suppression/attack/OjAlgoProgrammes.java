package nl.smartindustry.transform.method.suppression.attack;

import java.util.BitSet;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/** With ojAlgo, which is Java alone: a model for each programme; for small instances. */
final class OjAlgoProgrammes implements Programmes {
  private final LinkedTables tables;
  private final BitSet withheld;
  private final double far;

  OjAlgoProgrammes(LinkedTables tables, BitSet withheld) {
    this.tables = tables;
    this.withheld = withheld;
    far = ClpProgrammes.far(tables);
  }

  @Override
  public double[] furthest(double[] weights, BitSet known) {
    var model = new ExpressionsBasedModel();
    var moves = new Variable[weights.length];
    for (int cell = withheld.nextSetBit(0); cell >= 0; cell = withheld.nextSetBit(cell + 1)) {
      if (!known.get(cell)) {
        var of = tables.cells().get(cell);
        moves[cell] =
            model
                .addVariable("c" + cell)
                .lower(ClpProgrammes.lowest(of, far))
                .upper(ClpProgrammes.highest(of, far))
                .weight(weights[cell]);
      }
    }
    for (int r = 0; r < tables.relations().size(); r++) {
      var relation = tables.relations().get(r);
      var row = model.addExpression("r" + r).level(0);
      for (int i = 0; i < relation.cells().length; i++) {
        if (moves[relation.cells()[i]] != null) {
          row.add(moves[relation.cells()[i]], relation.coefficients()[i]);
        }
      }
    }
    var result = model.maximise();
    if (!result.getState().isOptimal()) {
      throw new IllegalStateException("ojAlgo found no optimum, yet the true table fits");
    }
    var found = new double[weights.length];
    for (int cell = 0; cell < found.length; cell++) {
      found[cell] = moves[cell] == null ? 0 : moves[cell].getValue().doubleValue();
    }
    return found;
  }
}
