package nl.smartindustry.ingest.derived.units;

/**
 * What becomes of an enterprise that is in one frame of a window only. Births and deaths are only
 * those in which no other enterprise is involved.
 *
 * @see "Eurostat and OECD (2007), Manual on Business Demography Statistics, chapters 5 and 7"
 */
final class Status {
  /** Its unit has an enterprise in the other frame. */
  static final String CONTINUED = "continued";

  /** It was or will be away for less than the agreed time. */
  static final String REACTIVATED = "reactivated";

  static final String BIRTH = "birth";
  static final String DEATH = "death";

  /** It is part of a unit of several enterprises that comes or goes as a whole. */
  static final String WITH_OTHERS = "with_others";

  static final String ENTRY = "entry";
  static final String EXIT = "exit";

  private Status() {}
}
