package nl.smartindustry.transform.topic.outlook;

import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.topic.DerivedTopic;

/**
 * Distance to targets and ranks among countries.
 *
 * @param indicators of {@code outlook.yaml}
 */
public record OutlookTopic(
    List<Indicator> indicators, List<TargetDistance> targets, List<CountryRank> ranks)
    implements DerivedTopic {
  private enum Kind {
    TARGET,
    RANK
  }

  /** Loads {@code outlook.yaml}; a setting that is missing, unknown or wrong is refused by name. */
  public static OutlookTopic load(Definitions definitions) {
    var indicators = Indicator.load(definitions, "outlook.yaml");
    return new OutlookTopic(
        indicators,
        of(indicators, Kind.TARGET).map(TargetDistance::of).toList(),
        of(indicators, Kind.RANK).map(CountryRank::of).toList());
  }

  private static Stream<Indicator> of(List<Indicator> indicators, Kind kind) {
    return indicators.stream().filter(one -> one.kind(Kind.class) == kind);
  }

  @Override
  public List<String> inputs() {
    return Stream.concat(
            targets.stream().flatMap(one -> one.settings().of().stream()),
            ranks.stream().flatMap(one -> one.settings().of().stream()))
        .distinct()
        .toList();
  }

  @Override
  public List<Figure> figures(List<Observation> cells) {
    return Stream.concat(
            targets.stream().flatMap(one -> one.figures(cells).stream()),
            ranks.stream().flatMap(one -> one.figures(cells).stream()))
        .toList();
  }
}
