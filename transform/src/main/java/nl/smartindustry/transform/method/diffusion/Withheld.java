package nl.smartindustry.transform.method.diffusion;

import java.util.Locale;

/** Why no curve is reported. */
public enum Withheld {
  TOO_FEW_WAVES,
  BEYOND_CEILING,
  NO_MINIMUM,
  NOT_RISING,
  ILL_CONDITIONED,
  CEILING_ABOVE_ALL,
  PEAK_OUTSIDE_WAVES,
  NO_INTERVAL;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
