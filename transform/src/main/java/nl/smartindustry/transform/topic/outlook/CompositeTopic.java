package nl.smartindustry.transform.topic.outlook;

import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.CellRules;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.topic.DerivedTopic;

/** Composite indices of figures that may be seen. */
public record CompositeTopic(List<CompositeIndicator> composites, CellRules rules)
    implements DerivedTopic {
  /** Loads {@code composite.yaml}. */
  public static CompositeTopic load(Definitions definitions) {
    return new CompositeTopic(CompositeIndicator.load(definitions), CellRules.load(definitions));
  }

  @Override
  public List<Indicator> indicators() {
    return composites.stream().map(CompositeIndicator::statistic).toList();
  }

  @Override
  public List<String> inputs() {
    return composites.stream().flatMap(one -> one.inputs().stream()).distinct().toList();
  }

  @Override
  public List<Observation> derive(List<Observation> observations) {
    return composites.stream()
        .flatMap(one -> new CompositeFigures(one, rules).of(observations).stream())
        .toList();
  }
}
