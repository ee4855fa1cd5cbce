package nl.smartindustry.transform.source;

import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Statistic;
import nl.smartindustry.transform.disclosure.CellRules;
import nl.smartindustry.transform.disclosure.Observation;
import nl.smartindustry.transform.premium.figures.PremiumCatalogue;
import nl.smartindustry.transform.premium.figures.PremiumFigures;

/** How productivity goes together with the use of technologies: surveys linked to statistics. */
public record PremiumSource(PremiumCatalogue catalogue, CellRules rules) implements Topic {
  /** Loads {@code premium.yaml} and the classes of precision and disclosure. */
  public static PremiumSource load(Definitions definitions) {
    return new PremiumSource(PremiumCatalogue.load(definitions), CellRules.load(definitions));
  }

  @Override
  public List<Statistic> indicators() {
    return catalogue.indicators();
  }

  @Override
  public TopicResult observe(NightTables night) {
    var sources = catalogue.premium().measure().sources();
    var observations =
        sources.stream().allMatch(night::has)
            ? new PremiumFigures(catalogue, rules).of(night.production(), night.adoption())
            : List.<Observation>of();
    return new TopicResult(observations, List.of(), List.of());
  }
}
