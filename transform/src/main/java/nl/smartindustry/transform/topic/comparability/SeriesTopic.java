package nl.smartindustry.transform.topic.comparability;

import java.util.List;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.topic.NightTables;
import nl.smartindustry.transform.topic.Topic;

/** Published series of other producers, flags unchanged. */
public record SeriesTopic(List<SeriesIndicator> series) implements Topic {
  @Override
  public List<Indicator> indicators() {
    return series.stream().map(SeriesIndicator::statistic).toList();
  }

  @Override
  public TopicResult observe(NightTables night) {
    var run = night.run();
    var figures =
        series.stream()
            .map(SeriesIndicator::table)
            .distinct()
            .sorted()
            .filter(run::has)
            .flatMap(
                table -> SeriesFigures.of(series, run.contract(table), night.rows(table)).stream())
            .toList();
    return TopicResult.of(figures);
  }
}
