package nl.smartindustry.report.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.smartindustry.report.letter.PrintedChange;
import nl.smartindustry.report.table.ObservationsByKey;
import nl.smartindustry.report.table.Series;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.topic.comparability.Bridges.Bridged;
import nl.smartindustry.transform.topic.comparability.PublishedValue;

/**
 * From what the letter before said to what this release says.
 *
 * @param bridges by the name of their series
 */
public record SinceLetter(Map<String, Bridged> bridges, ObservationsByKey figures) {
  /** Of the figures of a release; without bridges where there was no letter. */
  public static SinceLetter of(List<Bridged> bridges, List<Observation> figures) {
    return new SinceLetter(
        bridges.stream().collect(Collectors.toMap(one -> one.to().name(), Function.identity())),
        new ObservationsByKey(figures));
  }

  /** The bridge that ends at a figure. */
  public Optional<Bridged> of(Observation figure) {
    return Optional.of(figure)
        .filter(one -> one.present() && !bridges.isEmpty())
        .map(PublishedValue::of)
        .flatMap(
            value ->
                Optional.ofNullable(bridges.get(value.name()))
                    .filter(one -> one.to().period().equals(value.period())));
  }

  /** What is shown of the change between the periods of a bridge; empty within one period. */
  Optional<PrintedChange> tested(Bridged bridge, Observation figure) {
    var then = bridge.from().period();
    var now = bridge.to().period();
    return then.equals(now)
        ? Optional.empty()
        : Optional.of(PrintedChange.between(figures, Series.of(figure), then, now));
  }
}
