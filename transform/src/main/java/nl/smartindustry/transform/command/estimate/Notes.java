package nl.smartindustry.transform.command.estimate;

import java.util.Locale;
import java.util.Optional;
import nl.smartindustry.transform.method.calibration.Calibrated;
import nl.smartindustry.transform.method.imputation.Winsorised;

/** What a user is told of what was done to weights and answers. */
final class Notes {
  private Notes() {}

  static String of(Calibrated result) {
    return String.format(
        Locale.ROOT,
        "  calibrated to %d margins in %d iterations: g from %.4f to %.4f, %d units at a bound,"
            + " worst margin '%s' off by %.1e",
        result.margins().size(),
        result.iterations(),
        result.smallestRatio(),
        result.largestRatio(),
        result.unitsAtBound(),
        result.worstMargin(),
        result.worstResidual());
  }

  /** What the spec says of a calibration without effect. */
  static Optional<String> unused(CalibrationSpec asked) {
    boolean unused = asked.bounds() != null && !asked.method().isBounded();
    return unused
        ? Optional.of("  bounds are not used by method '%s'".formatted(asked.method().label()))
        : Optional.empty();
  }

  static String of(ImputedItem item) {
    int left = item.result().left().stream().mapToInt(tally -> tally.units()).sum();
    return "  '%s': %d values imputed (%s), %d left missing"
        .formatted(item.item(), item.result().count(), item.result().method(), left);
  }

  static String of(Winsorised item) {
    return String.format(
        Locale.ROOT,
        "  '%s': %d values winsorised, total %.6g lower",
        item.item(),
        item.changes().size(),
        0.0 - item.effect());
  }
}
