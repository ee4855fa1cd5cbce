package nl.smartindustry.transform.command.decompose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import nl.smartindustry.transform.command.decompose.DecomposeSpec.Pair;
import nl.smartindustry.transform.command.decompose.ResultRow.Counts;
import nl.smartindustry.transform.method.decomposition.Component;
import nl.smartindustry.transform.method.decomposition.Decomposed;
import nl.smartindustry.transform.method.decomposition.Level;
import nl.smartindustry.transform.method.decomposition.Members;
import nl.smartindustry.transform.method.decomposition.Method;

/**
 * The level of productivity in one year, of all its valid records: the static Olley and Pakes. Its
 * rows go from a year to the same year.
 */
record LevelRows(UserPanel user) {
  private static final int[] NONE = {};

  List<ResultRow> of(long year) {
    var rows = new ArrayList<ResultRow>();
    user.divisions().forEach((group, among) -> rows.addAll(group(year, group, among)));
    return rows;
  }

  private List<ResultRow> group(long year, String group, IntPredicate among) {
    var panel = user.panel();
    int[] valid = user.rows(year, row -> among.test(row) && panel.isValid(row));
    int[] dropped = user.rows(year, row -> among.test(row) && !panel.isValid(row));
    var members = new Members(valid, NONE, NONE, NONE, dropped, dropped.length);
    if (members.isEmpty()) {
      return List.of();
    }
    var level = Level.of(panel, valid);
    var parts = Map.of(Component.MEAN, level.mean(), Component.COVARIANCE, level.covariance());
    return ResultRow.of(
        new Pair(year, year),
        group,
        new Decomposed(Method.OP.name(), level.aggregate(), parts),
        Optional.of(Counts.of(members, panel)));
  }
}
