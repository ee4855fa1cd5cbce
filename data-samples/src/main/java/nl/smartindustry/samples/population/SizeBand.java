package nl.smartindustry.samples.population;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.samples.parameter.ParameterTable;
import nl.smartindustry.samples.parameter.ParameterTable.ParameterRow;

/** Size classes of the plan of the country, in persons employed; the six upper ones are strata. */
public enum SizeBand {
  DORMANT("00", 0, 0, "dormant"),
  ONE("10", 1, 1, "persons_1"),
  P2("21", 2, 10, "persons_2_9"),
  P10("40", 10, 20, "persons_10_19"),
  P20("50", 20, 50, "persons_20_49"),
  P50("60", 50, 100, "persons_50_99"),
  P100("71", 100, 250, "persons_100_249"),
  P250("82", 250, 6000, "persons_250");

  /** Classes of manufacturing that the programme looks at: 10 and more persons. */
  public static final List<SizeBand> TEN_AND_MORE = List.of(P10, P20, P50, P100, P250);

  private static final int[] REGISTER_FROM = {
    0, 1, 2, 3, 5, 10, 20, 50, 100, 150, 200, 250, 500, 1000, 2000
  };
  private static final String[] REGISTER_CODE = {
    "00", "10", "21", "22", "30", "40", "50", "60", "71", "72", "81", "82", "91", "92", "93"
  };

  private final String code;
  private final int from;
  private final int below;
  private final String column;

  SizeBand(String code, int from, int below, String column) {
    this.code = code;
    this.from = from;
    this.below = below;
    this.column = column;
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

  /** A column of a table of parameters that has a row a class. */
  public static Map<SizeBand, Double> numbers(String table, String column) {
    var numbers = new EnumMap<SizeBand, Double>(SizeBand.class);
    ParameterTable.read(table)
        .rows()
        .forEach(row -> numbers.put(valueOf(row.text("size")), row.number(column)));
    return numbers;
  }

  /**
   * The size code of the business register by persons employed. Not the list of the trade register,
   * where the same digits mean something else.
   */
  public static String registerCode(int persons) {
    int at = REGISTER_FROM.length - 1;
    while (REGISTER_FROM[at] > persons) {
      at--;
    }
    return REGISTER_CODE[at];
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

  /** The national number of this class in a row of {@code population.csv}, whatever the scale. */
  public double national(ParameterRow group) {
    return group.number(column);
  }

  public boolean atLeast(SizeBand other) {
    return compareTo(other) >= 0;
  }
}
