package nl.smartindustry.transform.topic.premium;

import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Indicator;

/**
 * What {@code premium.yaml} asks for.
 *
 * @param premium by how much adopters are ahead
 * @param spillover how non-adopters do among competitors that adopt
 */
public record PremiumCatalogue(Indicator premium, Indicator spillover) {
  enum Kind {
    PREMIUM,
    SPILLOVER
  }

  private static final List<String> LABOUR = List.of("fte", "persons");
  private static final List<String> CLASSES =
      List.of("activity", "division", "industry_group", "size", "year");

  public PremiumCatalogue {
    requireKnown(premium, "labour", LABOUR);
    requireKnown(premium, "within", CLASSES);
    requireKnown(spillover, "within", CLASSES);
    premium.number("horizon");
    premium.number("persons_from");
    premium.setting("bundle");
    spillover.number("fewest_competitors");
  }

  private static void requireKnown(Indicator statistic, String setting, List<String> known) {
    for (var word : statistic.setting(setting)) {
      if (!known.contains(word)) {
        throw Refusal.of(
            ExitCode.DEFINITIONS,
            "Indicator '%s', %s: '%s' (one of %s)",
            statistic.code(),
            setting,
            word,
            known);
      }
    }
  }

  /** Loads {@code premium.yaml}; what it lacks, or says in unknown words, is refused by name. */
  public static PremiumCatalogue load(Definitions definitions) {
    var all = Indicator.load(definitions, "premium.yaml");
    return new PremiumCatalogue(one(all, Kind.PREMIUM), one(all, Kind.SPILLOVER));
  }

  private static Indicator one(List<Indicator> all, Kind kind) {
    var found = all.stream().filter(one -> one.kind(Kind.class) == kind).toList();
    if (found.size() != 1) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Definitions of the premium: found %d of kind '%s' (one)",
          found.size(),
          kind);
    }
    return found.get(0);
  }

  /** Both of them. */
  public List<Indicator> indicators() {
    return List.of(premium, spillover);
  }

  String labour() {
    return premium.setting("labour").get(0);
  }

  /** The smallest enterprise that is compared, and that competes. */
  double personsFrom() {
    return premium.number("persons_from");
  }

  /** How many years ahead an adopter may be known to be one. */
  int horizon() {
    return (int) premium.number("horizon");
  }

  /** The technologies that are held constant in turn. */
  List<String> bundle() {
    return premium.setting("bundle");
  }

  /** Competitors with a known answer that an enterprise needs. */
  int fewestCompetitors() {
    return (int) spillover.number("fewest_competitors");
  }
}
