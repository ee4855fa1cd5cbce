package nl.smartindustry.transform.topic.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.CellRules;
import nl.smartindustry.transform.safe.CellRules.Support;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Reason;

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
   * A pillar has a value only where all its parts may be seen; one of which a part is read with
   * care is read with care.
   */
  private Cell cell(Pillar pillar, List<Optional<Observation>> parts) {
    var cells = parts.stream().flatMap(Optional::stream).map(Observation::cell).toList();
    if (cells.size() < parts.size()) {
      return new Cell.Absent(Reason.NO_OBSERVATIONS);
    }
    var hidden = cells.stream().filter(cell -> Branch.figure(cell).isEmpty()).toList();
    if (!hidden.isEmpty()) {
      return Branch.withheld(hidden);
    }
    var values =
        cells.stream().mapToDouble(cell -> Branch.figure(cell).orElseThrow().value()).toArray();
    var cell =
        rules.cell(
            definition.publication(),
            Estimate.exact(pillar.score(values, 0)),
            Support.of(Branch.respondents(parts)));
    return Branch.asReliableAs(cell, cells);
  }
}
