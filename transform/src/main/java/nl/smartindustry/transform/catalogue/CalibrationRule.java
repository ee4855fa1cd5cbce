package nl.smartindustry.transform.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.transform.catalogue.UnitMeasure.Weighing;

/**
 * Three weights, each for its own kind of figure; null where the design weight is used.
 *
 * @param enterprises for figures about enterprises
 * @param persons for figures that weigh by persons
 * @param turnover for figures that weigh by turnover
 */
public record CalibrationRule(WeightRule enterprises, WeightRule persons, WeightRule turnover) {
  public CalibrationRule {
    for (var rule : Arrays.asList(enterprises, persons, turnover)) {
      boolean idle = rule != null && rule.isIdlyBounded();
      Treatment.require(!idle, "calibration, bounds: not used by its method (none)");
    }
  }

  /** No calibration. */
  public static final CalibrationRule NONE = new CalibrationRule(null, null, null);

  /** The rule of one kind of figure; null where it has the design weight. */
  public WeightRule of(Weighing weighing) {
    return switch (weighing) {
      case ENTERPRISES -> enterprises;
      case PERSONS -> persons;
      case TURNOVER -> turnover;
    };
  }

  /** The rules there are. */
  public List<WeightRule> rules() {
    return Stream.of(enterprises, persons, turnover).filter(rule -> rule != null).toList();
  }

  /** The dimensions of all margins, each once, sorted. */
  public List<String> dimensions() {
    return rules().stream()
        .flatMap(rule -> rule.margins().stream())
        .flatMap(margin -> margin.by().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** What all margins add up, each once, sorted. */
  public List<String> sums() {
    return rules().stream().flatMap(rule -> rule.sums().stream()).distinct().sorted().toList();
  }

  /** How easily weights change, each expression once, sorted. */
  public List<String> ease() {
    return rules().stream().map(WeightRule::q).filter(q -> q != null).distinct().sorted().toList();
  }
}
