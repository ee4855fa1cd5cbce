package nl.smartindustry.transform.topic.outlook;

import java.util.List;
import java.util.Objects;
import nl.smartindustry.transform.method.diffusion.Waves;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;

/**
 * The figures of one share over time, of one area, population and version of the definition.
 *
 * @param observations oldest first, at least one
 */
record Tracked(List<Observation> observations) {
  private static final double HUNDRED = 100;

  /** What tells one share from another: area, population, indicator and version. */
  static String name(Observation one) {
    return population(one) + "|" + one.notes().definitionVersion();
  }

  /** A share whatever the version of its definition. */
  static String population(Observation one) {
    var key = one.key();
    return String.join("|", key.indicator(), key.referenceArea(), key.breakdown().toString());
  }

  Observation latest() {
    return observations.get(observations.size() - 1);
  }

  /** Those that may be seen. */
  List<Observation> seen() {
    return observations.stream().filter(one -> figure(one) != null).toList();
  }

  /** The shares that may be seen, in years; without errors where any has none. */
  Waves waves() {
    var seen = seen();
    var errors = seen.stream().map(one -> figure(one).standardError()).toList();
    return new Waves(
        seen.stream().mapToDouble(one -> Double.parseDouble(one.key().period())).toArray(),
        seen.stream().mapToDouble(one -> figure(one).value() / HUNDRED).toArray(),
        errors.stream().allMatch(Objects::nonNull)
            ? errors.stream().mapToDouble(error -> error / HUNDRED).toArray()
            : new double[0]);
  }

  /** The figure of an observation; null where it has no value. */
  static Estimate figure(Observation one) {
    return one.cell().figure().filter(figure -> figure.value() != null).orElse(null);
  }
}
