package nl.smartindustry.transform.topic.dispersion;

import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.dispersion.ConcentrationRule;

/**
 * What {@code dispersion.yaml} asks for.
 *
 * @param spread the distance between quantiles
 * @param frontier the distance of leaders to the median
 * @param places the growth of leaders, middle and laggards
 * @param labour what productivity is measured by, {@code fte} or {@code persons}
 * @param personsFrom the smallest enterprise of the population
 * @param fewest enterprises that an industry needs
 */
public record DispersionCatalogue(
    Indicator spread,
    Indicator frontier,
    Indicator places,
    String labour,
    double personsFrom,
    int fewest) {
  enum Kind {
    SPREAD,
    FRONTIER,
    PLACES
  }

  private static final List<String> LABOUR = List.of("fte", "persons");
  private static final List<String> NUMBERS =
      List.of(
          "replicates",
          "seed",
          "concentration_largest",
          "concentration_fewest",
          "concentration_dominance",
          "concentration_percent");

  public DispersionCatalogue {
    if (!LABOUR.contains(labour)) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Indicator '%s', labour: '%s' (one of %s)",
          spread.code(),
          labour,
          LABOUR);
    }
    FrontierDefinition.check(frontier);
    QuantilePair.of(spread);
    spread.setting("concentration_sizes");
    NUMBERS.forEach(spread::number);
  }

  /** Loads {@code dispersion.yaml}; what it lacks, or says in unknown words, is refused by name. */
  public static DispersionCatalogue load(Definitions definitions) {
    var all = Indicator.load(definitions, "dispersion.yaml");
    var spread = one(all, Kind.SPREAD);
    return new DispersionCatalogue(
        spread,
        one(all, Kind.FRONTIER),
        one(all, Kind.PLACES),
        spread.setting("labour").get(0),
        spread.number("persons_from"),
        (int) spread.number("fewest"));
  }

  private static Indicator one(List<Indicator> all, Kind kind) {
    var found = all.stream().filter(one -> one.kind(Kind.class) == kind).toList();
    if (found.size() != 1) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Definitions of dispersion: found %d of kind '%s' (one)",
          found.size(),
          kind);
    }
    return found.get(0);
  }

  /** All of them. */
  public List<Indicator> indicators() {
    return List.of(spread, frontier, places);
  }

  int replicates() {
    return (int) spread.number("replicates");
  }

  long seed() {
    return (long) spread.number("seed");
  }

  /** How many of the largest a share of concentration is about. */
  int largest() {
    return (int) spread.number("concentration_largest");
  }

  List<String> concentrationSizes() {
    return spread.setting("concentration_sizes");
  }

  ConcentrationRule concentrationRule() {
    return new ConcentrationRule(
        (int) spread.number("concentration_fewest"),
        spread.number("concentration_dominance"),
        spread.number("concentration_percent"));
  }
}
