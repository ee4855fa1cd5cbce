package nl.smartindustry.transform.topic.jobs;

import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Dimensions;
import nl.smartindustry.transform.catalogue.Indicator;

/** The indicators of {@code jobs.yaml}, how they are counted and how enterprises are divided. */
public record EmploymentCatalogue(
    List<Indicator> statistics, EmploymentRules rules, Dimensions dimensions) {
  /** Breakdowns that are not sets of {@code dimensions.yaml}. */
  public static final String AGE = "age";

  public static final String ADOPTER = "adopter";

  private static final String FILE = "jobs.yaml";
  private static final String SIZE = "size";

  public EmploymentCatalogue {
    statistics = List.copyOf(statistics);
  }

  /** Loads and checks all; an unknown kind, breakdown or technology is refused by name. */
  public static EmploymentCatalogue load(Definitions definitions) {
    var catalogue =
        new EmploymentCatalogue(
            Indicator.load(definitions, FILE),
            EmploymentRules.load(definitions),
            Dimensions.load(definitions));
    var kinds = new HashSet<EmploymentKind>();
    for (var statistic : catalogue.statistics) {
      if (!kinds.add(statistic.kind(EmploymentKind.class))) {
        throw Refusal.of(
            ExitCode.DEFINITIONS,
            "Indicator '%s': kind '%s' is another's too (one indicator a kind)",
            statistic.code(),
            statistic.measure().kind());
      }
      statistic.number("provisional_years");
      catalogue.crossings(statistic);
    }
    for (var kind : EmploymentKind.values()) {
      if (!kinds.contains(kind)) {
        throw Refusal.of(
            ExitCode.DEFINITIONS, "'%s': no indicator of kind '%s' (one a kind)", FILE, kind);
      }
    }
    return catalogue;
  }

  /** The indicator of a kind. */
  public Indicator of(EmploymentKind kind) {
    return statistics.stream()
        .filter(one -> one.kind(EmploymentKind.class) == kind)
        .findFirst()
        .orElseThrow();
  }

  /** The classes that an indicator is crossed by. */
  public Crossings crossings(Indicator statistic) {
    return Crossings.of(dimensions, sets(List.of(statistic)));
  }

  /** The classes of all indicators together. */
  public Crossings crossings() {
    return Crossings.of(dimensions, sets(statistics));
  }

  private static List<String> sets(List<Indicator> statistics) {
    var names = new TreeSet<String>();
    statistics.forEach(one -> names.addAll(one.publication().breakdowns()));
    names.removeAll(List.of(AGE, ADOPTER));
    return List.copyOf(names);
  }

  /** Size classes of persons employed, the smallest included. */
  public Bands sizes() {
    return Bands.of(dimensions.dimension(SIZE).bands()).below(rules.smallestSize());
  }
}
