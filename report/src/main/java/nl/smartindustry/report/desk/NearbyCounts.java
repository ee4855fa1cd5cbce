package nl.smartindustry.report.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.table.TableCatalogue;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.DisclosureClass;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.PerturbedCounts.Noise;
import nl.smartindustry.transform.safe.PerturbedCounts.Protection;

/**
 * Which figures are counts with noise or rounded, or are made of such, so that a passport says it.
 *
 * @param methods by indicator, of those whose tables ask for noise or for multiples
 * @param rules {@code disclosure.yaml}
 */
record NearbyCounts(Map<String, Protection> methods, List<DisclosureClass> rules, Noise noise) {
  private static final String COUNT = "NR";
  private static final String SHARE = "PC";

  static NearbyCounts load(Definitions definitions, TableCatalogue catalogue) {
    return new NearbyCounts(
        catalogue.near(),
        definitions.readList("disclosure.yaml", DisclosureClass.class),
        definitions.read("cell_key.yaml", Noise.class));
  }

  /** What has to be said of a figure; empty where it is as it was computed. */
  Optional<String> said(Indicator indicator, Observation figure, ExplainWords words) {
    var method = methods.getOrDefault(indicator.code(), Protection.SUPPRESS);
    var unit = figure.key().unit();
    if (unit.equals(COUNT) && method == Protection.CELL_KEY) {
      var largest = String.valueOf(noise.largest());
      var unprinted = String.valueOf(noise.unprinted());
      return Optional.of(words.line("with_noise", "grootste", largest, "klein", unprinted));
    }
    int base = base(indicator);
    if (base == 0 || !unit.equals(COUNT) && !unit.equals(SHARE)) {
      return Optional.empty();
    }
    var word =
        unit.equals(SHARE)
            ? "rounded_share"
            : method == Protection.ROUND ? "rounded_together" : "rounded";
    return Optional.of(words.line(word, "basis", String.valueOf(base)));
  }

  private int base(Indicator indicator) {
    return rules.stream()
        .filter(one -> one.name().equals(indicator.publication().disclosure()))
        .mapToInt(DisclosureClass::roundTo)
        .findFirst()
        .orElse(0);
  }
}
