package nl.smartindustry.transform.command.estimate;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.transform.command.file.MethodTable.Column;
import nl.smartindustry.transform.command.file.MethodTable.Kind;

/** The columns of the output: the same for every spec, and those that changes and edits add. */
record OutputColumns(boolean withChange, boolean withImputation) {
  /** Columns that hold the key of a row, in which rows are sorted. */
  static final int KEYS = 3;

  private static final List<Column> ALWAYS =
      List.of(
          new Column("estimator", Kind.TEXT),
          new Column("domain", Kind.TEXT),
          new Column("variable", Kind.TEXT),
          new Column("estimate", Kind.NUMBER),
          new Column("se", Kind.NUMBER),
          new Column("ci_low", Kind.NUMBER),
          new Column("ci_high", Kind.NUMBER),
          new Column("cv", Kind.NUMBER),
          new Column("n", Kind.COUNT),
          new Column("n_hat", Kind.NUMBER),
          new Column("deff", Kind.NUMBER),
          new Column("df", Kind.COUNT),
          new Column("lonely_n", Kind.COUNT),
          new Column("flags", Kind.TEXT),
          new Column("ci_low_logit", Kind.NUMBER),
          new Column("ci_high_logit", Kind.NUMBER));

  private static final List<Column> CHANGE =
      List.of(
          new Column("est1", Kind.NUMBER),
          new Column("est2", Kind.NUMBER),
          new Column("se1", Kind.NUMBER),
          new Column("se2", Kind.NUMBER),
          new Column("rho", Kind.NUMBER),
          new Column("n_overlap", Kind.COUNT));

  private static final Column IMPUTATION = new Column("share_imputed", Kind.NUMBER);

  static OutputColumns of(EstimateSpec spec) {
    return new OutputColumns(spec.hasChange(), !spec.editing().imputation().isEmpty());
  }

  List<Column> all() {
    var columns = new ArrayList<>(ALWAYS);
    if (withChange) {
      columns.addAll(CHANGE);
    }
    if (withImputation) {
      columns.add(IMPUTATION);
    }
    return columns;
  }

  int size() {
    return all().size();
  }
}
