package nl.smartindustry.ingest.derived.units;

/**
 * What becomes of an enterprise that is in one frame of a window only. Births and deaths are only
 * those in which no other enterprise is involved.
 *
 * @see "Eurostat and OECD (2007), Manual on Business Demography Statistics, chapters 5 and 7"
 */
public final class Status {
  /** Its unit has an enterprise in the other frame. */
  public static final String CONTINUED = "continued";

  /** It was or will be away for less than the agreed time. */
  public static final String REACTIVATED = "reactivated";

  public static final String BIRTH = "birth";
  public static final String DEATH = "death";

  /** It is part of a unit of several enterprises that comes or goes as a whole. */
  public static final String WITH_OTHERS = "with_others";

  public static final String ENTRY = "entry";
  public static final String EXIT = "exit";

  private Status() {}
}
