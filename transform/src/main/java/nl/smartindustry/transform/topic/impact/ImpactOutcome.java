package nl.smartindustry.transform.topic.impact;

import java.util.Locale;
import nl.smartindustry.transform.method.premium.Premium;

/** What participation may change. */
enum ImpactOutcome {
  /** Logarithm of real value added per full-time equivalent. */
  LABOUR_PRODUCTIVITY(Scale.LOGARITHM),
  /** Logarithm of persons employed. */
  EMPLOYMENT(Scale.LOGARITHM),
  /** How many of the surveyed technologies are used. */
  TECHNOLOGIES(Scale.POINTS),
  /** Area hyperbolic sine of what is spent on assets, software and databases. */
  INVESTMENT(Scale.LOGARITHM),
  /** Area hyperbolic sine of the labour spent on research. */
  RESEARCH(Scale.LOGARITHM);

  /** How an effect is published. */
  private enum Scale {
    /** As a percentage; the hyperbolic sine is a logarithm where there is much. */
    LOGARITHM,
    POINTS
  }

  private final Scale scale;

  ImpactOutcome(Scale scale) {
    this.scale = scale;
  }

  /** Its word in definitions and in BREAKDOWN. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String unit() {
    return scale == Scale.LOGARITHM ? "PC" : "PTS";
  }

  /** An effect in the unit in which it is published. */
  double published(double effect) {
    return scale == Scale.LOGARITHM ? Premium.percent(effect) : effect;
  }

  /** Its standard error in that unit. */
  double publishedError(double effect, double standardError) {
    return scale == Scale.LOGARITHM ? 100 * Math.exp(effect) * standardError : standardError;
  }
}
