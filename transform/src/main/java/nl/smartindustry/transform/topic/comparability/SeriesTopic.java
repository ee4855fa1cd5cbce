package nl.smartindustry.transform.topic.comparability;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
  public Map<String, Map<String, Set<String>>> codes() {
    return series.stream()
        .collect(Collectors.toMap(SeriesIndicator::code, one -> one.series().codes()));
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
