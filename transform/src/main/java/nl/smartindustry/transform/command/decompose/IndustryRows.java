package nl.smartindustry.transform.command.decompose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.transform.command.decompose.DecomposeSpec.Pair;
import nl.smartindustry.transform.method.decomposition.Component;
import nl.smartindustry.transform.method.decomposition.Decomposed;
import nl.smartindustry.transform.method.decomposition.IndustryGrowth;
import nl.smartindustry.transform.method.sample.Crossing;

/** What industries add to the growth of their aggregate between two years. */
record IndustryRows(UserPanel user) {
  private static final Decomposed NOT_DEFINED =
      new Decomposed(
          IndustryGrowth.METHOD,
          Double.NaN,
          Map.of(
              Component.WITHIN, Double.NaN,
              Component.BETWEEN, Double.NaN,
              Component.CROSS, Double.NaN));

  /** Without a value where an industry has no output or labour in a year of the window. */
  List<ResultRow> of(Pair pair) {
    var industries = IndustryYears.of(user, pair);
    if (!industries.isDefined()) {
      return ResultRow.of(pair, Crossing.ALL, NOT_DEFINED, Optional.empty());
    }
    var growth = IndustryGrowth.of(industries.years());
    var rows = new ArrayList<>(ResultRow.of(pair, Crossing.ALL, growth.all(), Optional.empty()));
    boolean divided = !user.groups().by().isEmpty();
    for (int j = 0; divided && j < industries.groups().length; j++) {
      var industry = user.groups().label(industries.groups()[j]);
      rows.addAll(ResultRow.of(pair, industry, growth.industries().get(j), Optional.empty()));
    }
    return rows;
  }
}
