package nl.smartindustry.transform.source;

import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Statistic;
import nl.smartindustry.transform.disclosure.CellRules;
import nl.smartindustry.transform.dispersion.figures.DispersionCatalogue;
import nl.smartindustry.transform.dispersion.figures.DispersionFigures;
import nl.smartindustry.transform.quality.QualityIndicator;

/** How far enterprises lie apart in productivity, from the structural business statistics. */
public record DispersionSource(DispersionCatalogue catalogue, CellRules rules) implements Topic {
  /** Loads {@code dispersion.yaml} and the classes of precision and disclosure. */
  public static DispersionSource load(Definitions definitions) {
    return new DispersionSource(DispersionCatalogue.load(definitions), CellRules.load(definitions));
  }

  @Override
  public List<Statistic> indicators() {
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
    return new TopicResult(
        figures.observations(),
        List.of(),
        figures.quality().stream().map(QualityIndicator::toRow).toList());
  }
}
