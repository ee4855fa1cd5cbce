package nl.smartindustry.transform.source;

import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Statistic;
import nl.smartindustry.transform.disclosure.Observation;
import nl.smartindustry.transform.outlook.RankFigures;
import nl.smartindustry.transform.outlook.TargetFigures;

/**
 * Distance to targets and ranks among countries.
 *
 * @param indicators of {@code outlook.yaml}
 */
public record OutlookSource(
    List<Statistic> indicators, List<TargetFigures> targets, List<RankFigures> ranks)
    implements DerivedTopic {
  private enum Kind {
    TARGET,
    RANK
  }

  /** Loads {@code outlook.yaml}; what lacks a setting is refused by name. */
  public static OutlookSource load(Definitions definitions) {
    var statistics = Statistic.load(definitions, "outlook.yaml");
    return new OutlookSource(
        statistics,
        of(statistics, Kind.TARGET).map(TargetFigures::new).toList(),
        of(statistics, Kind.RANK).map(RankFigures::new).toList());
  }

  private static Stream<Statistic> of(List<Statistic> statistics, Kind kind) {
    return statistics.stream().filter(one -> one.kind(Kind.class) == kind);
  }

  @Override
  public List<String> inputs() {
    return Stream.concat(
            targets.stream().flatMap(one -> one.inputs().stream()),
            ranks.stream().flatMap(one -> one.inputs().stream()))
        .distinct()
        .toList();
  }

  @Override
  public List<Observation> derive(List<Observation> observations) {
    return Stream.concat(
            targets.stream().flatMap(one -> one.of(observations).stream()),
            ranks.stream().flatMap(one -> one.of(observations).stream()))
        .toList();
  }
}
