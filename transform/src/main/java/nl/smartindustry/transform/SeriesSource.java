package nl.smartindustry.transform;

import java.util.List;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.transform.series.SeriesFigures;
import nl.smartindustry.transform.series.SeriesIndicator;

/** Published series of other producers, flags unchanged. */
record SeriesSource(List<SeriesIndicator> series) implements ObservationSource {
  private static final String POPULATION = "zoals gepubliceerd door de bron";

  @Override
  public List<KnownIndicator> indicators() {
    return series.stream()
        .map(one -> new KnownIndicator(one.code(), one.label().nl(), POPULATION, one.table()))
        .toList();
  }

  @Override
  public Found observe(RunContext run) {
    var observations =
        series.stream()
            .map(SeriesIndicator::table)
            .distinct()
            .sorted()
            .filter(run::has)
            .map(table -> Contract.load(run.definitions(), table).withProvenance())
            .flatMap(contract -> SeriesFigures.of(series, contract, run.read(contract)).stream())
            .toList();
    return new Found(observations, List.of(), List.of());
  }
}
