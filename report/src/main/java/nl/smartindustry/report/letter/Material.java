package nl.smartindustry.report.letter;

import java.util.Map;
import nl.smartindustry.report.input.Figures;
import nl.smartindustry.report.input.Observations;
import nl.smartindustry.report.input.ReleaseFacts;
import nl.smartindustry.report.input.Series;
import nl.smartindustry.report.layout.Labels;
import nl.smartindustry.report.layout.TableCatalogue;
import nl.smartindustry.transform.revision.PublishedValue;

/**
 * What every table of one letter is made from.
 *
 * @param previous the newest figure of each series in the letter before
 */
record Material(
    TableCatalogue catalogue,
    Observations observations,
    ReleaseFacts facts,
    Map<Series, PublishedValue> previous) {
  static Material of(Figures figures, TableCatalogue catalogue) {
    return new Material(
        catalogue,
        new Observations(figures.observations()),
        figures.facts(),
        figures.previous().newest());
  }

  Labels labels() {
    return catalogue.labels();
  }
}
