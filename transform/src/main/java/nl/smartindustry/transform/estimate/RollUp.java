package nl.smartindustry.transform.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.estimate.SampleTallies.BaseCell;
import nl.smartindustry.transform.population.Dimensions;
import nl.smartindustry.transform.weight.StratumKey;

/** Base cells gathered into the domains of one crossing, always in the order of their keys. */
record RollUp(Dimensions dimensions, List<String> familyDimensions, List<BaseCell> cells) {
  /** The cells of one domain in one period. */
  record Members(String period, Domain domain, Map<StratumKey, List<BaseCell>> strata) {}

  /** The domains of a crossing that have respondents. */
  List<Members> domains(List<String> crossing) {
    var positions = crossing.stream().map(familyDimensions::indexOf).toList();
    Map<String, Map<Domain, Members>> found = new TreeMap<>();
    for (var cell : cells) {
      var codes = positions.stream().map(cell.codes()::get).toList();
      if (codes.contains("")) {
        continue;
      }
      var period = cell.key().period();
      found
          .computeIfAbsent(period, p -> new TreeMap<>())
          .computeIfAbsent(domain(crossing, codes), d -> new Members(period, d, new TreeMap<>()))
          .strata()
          .computeIfAbsent(cell.key(), key -> new ArrayList<>())
          .add(cell);
    }
    return found.values().stream().flatMap(domains -> domains.values().stream()).toList();
  }

  private Domain domain(List<String> crossing, List<String> codes) {
    var values = new TreeMap<>(dimensions.totals());
    for (int i = 0; i < codes.size(); i++) {
      values.put(dimensions.dimension(crossing.get(i)).column(), codes.get(i));
    }
    return new Domain(values.get("ACTIVITY"), values.get("SIZE"), values.get("REGION"));
  }
}
