package nl.smartindustry.transform.topic.dispersion;

import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.CellRules;
import nl.smartindustry.transform.topic.NightTables;
import nl.smartindustry.transform.topic.Topic;

/** How far enterprises lie apart in productivity, from the structural business statistics. */
public record DispersionTopic(DispersionCatalogue catalogue, CellRules rules) implements Topic {
  /** Loads {@code dispersion.yaml} and the classes of precision and disclosure. */
  public static DispersionTopic load(Definitions definitions) {
    return new DispersionTopic(DispersionCatalogue.load(definitions), CellRules.load(definitions));
  }

  @Override
  public List<Indicator> indicators() {
    return catalogue.indicators();
  }

  @Override
  public TopicResult observe(NightTables night) {
    var sources = catalogue.spread().measure().sources();
    if (!sources.stream().allMatch(night::has)) {
      return new TopicResult(List.of(), List.of(), List.of());
    }
    var figures =
        new DispersionFigures(catalogue, night.dimensions().dimensions(), rules)
            .of(night.production(), night.continuity());
    return new TopicResult(figures.observations(), List.of(), figures.quality());
  }
}
