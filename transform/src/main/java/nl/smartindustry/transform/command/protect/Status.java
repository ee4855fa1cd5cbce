package nl.smartindustry.transform.command.protect;

import java.util.Locale;

/** What becomes of a cell. */
enum Status {
  /** It is published. */
  SAFE,
  /** It is withheld because it would reveal a contributor. */
  PRIMARY,
  /** It is withheld because another could be calculated from it. */
  SECONDARY;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
