package nl.smartindustry.transform.topic.premium;

import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.CellRules;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.topic.NightTables;
import nl.smartindustry.transform.topic.Topic;

/** How productivity goes together with the use of technologies: surveys linked to statistics. */
public record PremiumTopic(PremiumCatalogue catalogue, CellRules rules) implements Topic {
  /** Loads {@code premium.yaml} and the classes of precision and disclosure. */
  public static PremiumTopic load(Definitions definitions) {
    return new PremiumTopic(PremiumCatalogue.load(definitions), CellRules.load(definitions));
  }

  @Override
  public List<Indicator> indicators() {
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
