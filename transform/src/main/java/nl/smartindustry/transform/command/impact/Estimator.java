package nl.smartindustry.transform.command.impact;

/** How an effect is estimated. */
enum Estimator {
  GROUP_TIME_ATT,
  MATCHED_DID,
  EVENT_STUDY,
  PREMIUM;

  String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
