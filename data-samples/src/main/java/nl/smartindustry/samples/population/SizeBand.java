package nl.smartindustry.samples.population;

import java.util.List;

/** Size classes of the plan of the country, in persons employed; the six upper ones are strata. */
public enum SizeBand {
  DORMANT("00", 0, 0),
  ONE("10", 1, 1),
  P2("21", 2, 10),
  P10("40", 10, 20),
  P20("50", 20, 50),
  P50("60", 50, 100),
  P100("71", 100, 250),
  P250("82", 250, 6000);

  /** Classes of manufacturing that the programme looks at: 10 and more persons. */
  public static final List<SizeBand> TEN_AND_MORE = List.of(P10, P20, P50, P100, P250);

  private final String code;
  private final int from;
  private final int below;

  SizeBand(String code, int from, int below) {
    this.code = code;
    this.from = from;
    this.below = below;
  }

  /** The class of a number of persons. */
  public static SizeBand of(int persons) {
    var found = DORMANT;
    for (SizeBand band : values()) {
      if (persons >= band.from) {
        found = band;
      }
    }
    return found;
  }

  /** The register code of the lowest class within this one. */
  public String code() {
    return code;
  }

  /** Fewest persons. */
  public int from() {
    return from;
  }

  /** Persons stay below this number; the largest class ends here by agreement. */
  public int below() {
    return below;
  }

  public boolean atLeast(SizeBand other) {
    return compareTo(other) >= 0;
  }
}
