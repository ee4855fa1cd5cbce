package nl.smartindustry.transform.method.decomposition;

import java.util.Locale;

/** Whether an enterprise uses a technology. */
public enum AdopterGroup {
  ADOPTER(Component.WITHIN_ADOPTERS),
  NON_ADOPTER(Component.WITHIN_NON_ADOPTERS),
  UNKNOWN(Component.WITHIN_UNKNOWN);

  private final Component within;

  AdopterGroup(Component within) {
    this.within = within;
  }

  /** Its code in BREAKDOWN. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The growth inside this group. */
  Component within() {
    return within;
  }
}
