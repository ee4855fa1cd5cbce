package nl.smartindustry.transform.topic.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.Adoption.Group;

/**
 * Units that lie in the same cells: there are few of these classes, however many units there are.
 *
 * @param size by mean persons; {@code first} by those of the first frame that they are in
 * @param age empty where no founding is known
 * @param groups by the use of each technology
 */
record FlowClass(
    Basis basis,
    Window window,
    String activity,
    String size,
    String first,
    String age,
    List<Group> groups) {
  /** The cells of its units. */
  List<Breakdown> cells(Crossings crossings, List<String> technologies) {
    var cells = new ArrayList<>(crossings.of(Map.of("activity", activity, "size", size)));
    cells.add(Breakdown.TOTAL.withSize(first).withSplit(FlowSplits.FIRST_SIZE));
    if (!age.isEmpty()) {
      cells.add(Breakdown.TOTAL.withSplit(age));
    }
    for (int t = 0; t < technologies.size(); t++) {
      cells.add(
          Breakdown.TOTAL.withTechnology(technologies.get(t)).withSplit(groups.get(t).code()));
    }
    return cells;
  }
}
