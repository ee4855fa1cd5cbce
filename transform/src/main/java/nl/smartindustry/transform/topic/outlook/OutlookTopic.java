package nl.smartindustry.transform.topic.outlook;

import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.topic.DerivedTopic;

/**
 * Distance to targets and ranks among countries.
 *
 * @param indicators of {@code outlook.yaml}
 */
public record OutlookTopic(
    List<Indicator> indicators, List<TargetFigures> targets, List<RankFigures> ranks)
    implements DerivedTopic {
  private enum Kind {
    TARGET,
    RANK
  }

  /** Loads {@code outlook.yaml}; what lacks a setting is refused by name. */
  public static OutlookTopic load(Definitions definitions) {
    var statistics = Indicator.load(definitions, "outlook.yaml");
    return new OutlookTopic(
        statistics,
        of(statistics, Kind.TARGET).map(TargetFigures::new).toList(),
        of(statistics, Kind.RANK).map(RankFigures::new).toList());
  }

  private static Stream<Indicator> of(List<Indicator> statistics, Kind kind) {
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
