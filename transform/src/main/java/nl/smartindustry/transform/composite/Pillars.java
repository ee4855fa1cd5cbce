package nl.smartindustry.transform.composite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.transform.disclosure.Cell;
import nl.smartindustry.transform.disclosure.CellRules;
import nl.smartindustry.transform.disclosure.CellRules.Support;
import nl.smartindustry.transform.disclosure.Figure;
import nl.smartindustry.transform.disclosure.Observation;
import nl.smartindustry.transform.disclosure.Reason;

/** The pillars of branches, as cells. */
record Pillars(CompositeIndicator definition, CellRules rules) {
  /** What a branch has in a year, from cells of that year or those before that may be carried. */
  Branch of(Inputs inputs, String activity, int year) {
    var values = new ArrayList<Optional<Observation>>();
    var pillars = new ArrayList<Cell>();
    int carry = definition.uncertainty().carry();
    for (var pillar : definition.pillars()) {
      var parts =
          pillar.parts().stream().map(part -> inputs.of(part, activity, year, carry)).toList();
      values.addAll(parts);
      pillars.add(cell(pillar, parts));
    }
    return new Branch(activity, List.copyOf(values), List.copyOf(pillars));
  }

  /**
   * A pillar of which a part has no cell is absent; one of which a part may not be seen, hidden.
   */
  private Cell cell(Pillar pillar, List<Optional<Observation>> parts) {
    if (parts.stream().anyMatch(Optional::isEmpty)) {
      return new Cell.Absent(Reason.NO_OBSERVATIONS);
    }
    var figures = parts.stream().map(one -> Branch.figure(one.get().cell())).toList();
    if (figures.stream().anyMatch(Optional::isEmpty)) {
      return new Cell.Unreliable(null, null);
    }
    var values = figures.stream().mapToDouble(one -> one.get().value()).toArray();
    return rules.cell(
        definition.publication(),
        Figure.exact(pillar.score(values, 0)),
        Support.of(Branch.respondents(parts)));
  }
}
