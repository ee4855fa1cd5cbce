package nl.smartindustry.transform.command.decompose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import nl.smartindustry.transform.command.decompose.DecomposeSpec.Pair;
import nl.smartindustry.transform.command.decompose.ResultRow.Counts;
import nl.smartindustry.transform.method.decomposition.AdopterSums;
import nl.smartindustry.transform.method.decomposition.Method;
import nl.smartindustry.transform.method.decomposition.Moments;
import nl.smartindustry.transform.method.decomposition.Window;

/** Where the growth between two years comes from, by every method over enterprises. */
record WindowRows(DecomposeSpec spec, UserPanel user) {

  List<ResultRow> of(Pair pair) {
    var window = Window.of(user.panel(), pair.from(), pair.to());
    var rows = new ArrayList<ResultRow>();
    user.divisions().forEach((group, among) -> rows.addAll(group(pair, window, group, among)));
    return rows;
  }

  private List<ResultRow> group(Pair pair, Window window, String group, IntPredicate among) {
    var members = window.members(among);
    var rows = new ArrayList<ResultRow>();
    if (members.isEmpty()) {
      return rows;
    }
    var counts = Optional.of(Counts.of(members, user.panel()));
    var moments = Moments.of(user.panel(), members);
    for (var method : Method.values()) {
      if (spec.methods().contains(method.name())) {
        rows.addAll(ResultRow.of(pair, group, method.of(moments), counts));
      }
    }
    user.adopters()
        .map(adopters -> AdopterSums.of(user.panel(), members, adopters).decomposed())
        .ifPresent(parts -> rows.addAll(ResultRow.of(pair, group, parts, counts)));
    return rows;
  }
}
