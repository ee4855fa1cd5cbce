package nl.smartindustry.transform.method.decompose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import nl.smartindustry.transform.decompose.AdopterSums;
import nl.smartindustry.transform.decompose.Method;
import nl.smartindustry.transform.decompose.Moments;
import nl.smartindustry.transform.decompose.Window;
import nl.smartindustry.transform.method.decompose.DecomposeSpec.Pair;
import nl.smartindustry.transform.method.decompose.ResultRow.Counts;

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
