package nl.smartindustry.transform.source;

import java.util.List;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.transform.catalogue.Statistic;
import nl.smartindustry.transform.series.SeriesFigures;
import nl.smartindustry.transform.series.SeriesIndicator;

/** Published series of other producers, flags unchanged. */
public record SeriesSource(List<SeriesIndicator> series) implements Topic {
  @Override
  public List<Statistic> indicators() {
    return series.stream().map(SeriesIndicator::statistic).toList();
  }

  @Override
  public TopicResult observe(NightTables night) {
    var run = night.run();
    var observations =
        series.stream()
            .map(SeriesIndicator::table)
            .distinct()
            .sorted()
            .filter(run::has)
            .map(table -> Contract.load(run.definitions(), table).withProvenance())
            .flatMap(contract -> SeriesFigures.of(series, contract, run.read(contract)).stream())
            .toList();
    return new TopicResult(observations, List.of(), List.of());
  }
}
