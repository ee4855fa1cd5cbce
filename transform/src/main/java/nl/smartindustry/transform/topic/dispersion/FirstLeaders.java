package nl.smartindustry.transform.topic.dispersion;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.smartindustry.transform.topic.ProductionYear;

/**
 * Who led an industry in the first year.
 *
 * @param parts by definition and enterprise, as index of the panel's column {@code enterprise}, the
 *     part of it that was among them: less than 1 on the border
 */
record FirstLeaders(Map<String, Map<Integer, Double>> parts) {
  static FirstLeaders of(YearDomains first, List<FrontierDefinition> definitions) {
    var industries = first.industries(first.members());
    var codes = first.year().codes("enterprise").of();
    var leaders = new HashMap<String, Map<Integer, Double>>();
    for (var one : definitions) {
      if (one.fixed()) {
        var top = industries.partsOfTop(first.year().weights(), one.share());
        var found = new HashMap<Integer, Double>();
        IntStream.range(0, top.length)
            .filter(k -> top[k] > 0)
            .forEach(k -> found.put(codes[k], top[k]));
        leaders.put(one.code(), found);
      }
    }
    return new FirstLeaders(leaders);
  }

  /** The part of each unit of a year that was among them; none for those drawn each year. */
  double[] in(FrontierDefinition definition, ProductionYear year) {
    var leaders = parts.getOrDefault(definition.code(), Map.of());
    return Arrays.stream(year.codes("enterprise").of())
        .mapToDouble(code -> leaders.getOrDefault(code, 0.0))
        .toArray();
  }
}
