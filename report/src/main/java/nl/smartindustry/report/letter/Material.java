package nl.smartindustry.report.letter;

import nl.smartindustry.report.input.Observations;
import nl.smartindustry.report.input.ReleaseFacts;
import nl.smartindustry.report.layout.Labels;
import nl.smartindustry.report.layout.TableCatalogue;

/** What every table of one letter is made from. */
record Material(TableCatalogue catalogue, Observations observations, ReleaseFacts facts) {
  Labels labels() {
    return catalogue.labels();
  }
}
