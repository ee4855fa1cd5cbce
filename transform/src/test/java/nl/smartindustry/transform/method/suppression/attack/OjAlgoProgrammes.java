package nl.smartindustry.transform.method.suppression.attack;

import java.util.BitSet;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/** With ojAlgo, which is Java alone: a model for each programme; for small instances. */
public final class OjAlgoProgrammes implements Programmes {
  private final LinkedTables tables;
  private final BitSet withheld;
  private final double far;

  public OjAlgoProgrammes(LinkedTables tables, BitSet withheld) {
    this.tables = tables;
    this.withheld = withheld;
    far = ClpProgrammes.far(tables);
  }

  /** A programme whose columns are by cell the moves up and the moves down. */
  private final class Model {
    final ExpressionsBasedModel model = new ExpressionsBasedModel();
    final Variable[] up = new Variable[tables.cells().size()];
    final Variable[] down = new Variable[up.length];

    Model(BitSet known) {
      for (int cell = withheld.nextSetBit(0); cell >= 0; cell = withheld.nextSetBit(cell + 1)) {
        if (!known.get(cell)) {
          var of = tables.cells().get(cell);
          up[cell] = model.newVariable("up" + cell).lower(0).upper(ClpProgrammes.highest(of, far));
          down[cell] =
              model.newVariable("down" + cell).lower(0).upper(-ClpProgrammes.lowest(of, far));
        }
      }
      for (int r = 0; r < tables.relations().size(); r++) {
        var relation = tables.relations().get(r);
        var row = model.newExpression("r" + r).level(0);
        for (int i = 0; i < relation.cells().length; i++) {
          if (up[relation.cells()[i]] != null) {
            row.add(up[relation.cells()[i]], relation.coefficients()[i]);
            row.add(down[relation.cells()[i]], -relation.coefficients()[i]);
          }
        }
      }
    }

    double[] moves() {
      var moves = new double[up.length];
      for (int cell = 0; cell < moves.length; cell++) {
        moves[cell] =
            up[cell] == null
                ? 0
                : up[cell].getValue().doubleValue() - down[cell].getValue().doubleValue();
      }
      return moves;
    }
  }

  @Override
  public double[] least(int[] cells, long distance, BitSet known) {
    var programme = new Model(known);
    var target = programme.model.newExpression("target").level(Math.abs(distance));
    for (int cell = 0; cell < programme.up.length; cell++) {
      if (programme.up[cell] != null) {
        programme.up[cell].weight(1);
        programme.down[cell].weight(1);
      }
    }
    for (int cell : cells) {
      if (programme.up[cell] != null) {
        target.add(programme.up[cell], Long.signum(distance));
        target.add(programme.down[cell], -Long.signum(distance));
      }
    }
    return programme.model.minimise().getState().isOptimal() ? programme.moves() : null;
  }

  @Override
  public double[] furthest(int[] cells, int sign, BitSet known) {
    var programme = new Model(known);
    for (int cell : cells) {
      if (programme.up[cell] != null) {
        programme.up[cell].weight(sign);
        programme.down[cell].weight(-sign);
      }
    }
    if (!programme.model.maximise().getState().isOptimal()) {
      throw new IllegalStateException("ojAlgo found no optimum, yet the true table fits");
    }
    return programme.moves();
  }
}
