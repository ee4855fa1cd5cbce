package nl.smartindustry.transform.source;

import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Statistic;
import nl.smartindustry.transform.composite.CompositeFigures;
import nl.smartindustry.transform.composite.CompositeIndicator;
import nl.smartindustry.transform.disclosure.CellRules;
import nl.smartindustry.transform.disclosure.Observation;

/** Composite indices of figures that may be seen. */
public record CompositeSource(List<CompositeIndicator> composites, CellRules rules)
    implements DerivedTopic {
  /** Loads {@code composite.yaml}. */
  public static CompositeSource load(Definitions definitions) {
    return new CompositeSource(CompositeIndicator.load(definitions), CellRules.load(definitions));
  }

  @Override
  public List<Statistic> indicators() {
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
