package nl.smartindustry.transform.method.estimate;

import java.util.Locale;
import nl.smartindustry.transform.calibrate.Calibrated;

/** What a user is told of a calibration. */
final class CalibrationNote {
  private CalibrationNote() {}

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
}
