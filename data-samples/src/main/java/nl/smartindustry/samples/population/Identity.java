package nl.smartindustry.samples.population;

import java.util.HexFormat;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Parameters;
import nl.smartindustry.samples.parameter.Purpose;

/**
 * Numbers of an enterprise: the statistical unit's, those of its legal units, and a hash of its
 * made-up name. They are arithmetic on the slot; every RSIN fails the eleven-test on purpose, so
 * that none can belong to a real enterprise.
 */
public record Identity(KeyedDraws draws, int baseYear, double renumberingRate) {
  private static final int PER_SLOT = 2 * Life.MOST_GENERATIONS + 1;
  private static final long NUMBERS = 100_000_000L;
  private static final long SPREAD = 61_803_399L;
  private static final long SPREAD_LEGAL = 27_182_819L;
  private static final long SHIFT_LEGAL = 31_415_927L;
  private static final int YEARS_OF_RENUMBERING = 20;
  private static final double TWO_LEGAL_UNITS = 0.04;

  public Identity(KeyedDraws draws, Parameters parameters) {
    this(draws, parameters.whole("base_year"), parameters.number("renumbering_rate"));
  }

  /** The number of the statistical unit in a year; rarely it changes while nothing else does. */
  public String beid(Life life, int year) {
    return eight(number(life, renumbered(life, year) ? 1 : 0) * SPREAD % NUMBERS);
  }

  /** Trade register numbers of the legal units, separated by a bar. */
  public String kvkList(Life life) {
    return twoLegalUnits(life) ? kvk(life) + "|" + kvk(life, 1) : kvk(life);
  }

  /** The trade register number of the first legal unit. */
  public String kvk(Life life) {
    return kvk(life, 0);
  }

  /** A number like those of the trade register that no enterprise of the country has. */
  public static String strangerKvk(int which) {
    return legal(NUMBERS - 1 - which);
  }

  /** A number of a statistical unit that no enterprise of the country has. */
  public static String strangerBeid(int which) {
    return eight((NUMBERS - 1 - which) * SPREAD % NUMBERS);
  }

  public String rsinList(Life life) {
    return twoLegalUnits(life) ? rsin(kvk(life)) + "|" + rsin(kvk(life, 1)) : rsin(kvk(life));
  }

  /** The first RSIN. */
  public String rsin(Life life) {
    return rsin(kvk(life));
  }

  /** Sixteen hexadecimal digits that stand for the made-up name. */
  public String nameHash(Life life) {
    return HexFormat.of().toHexDigits(draws.bits(Purpose.NAME, life.key(), 0));
  }

  private boolean twoLegalUnits(Life life) {
    return life.band().atLeast(SizeBand.P2)
        && draws.happens(TWO_LEGAL_UNITS, Purpose.LEGAL_UNITS, life.key(), 0);
  }

  private boolean renumbered(Life life, int year) {
    double draw = draws.uniform(Purpose.RENUMBERING, life.key(), 0);
    return draw < renumberingRate
        && year >= baseYear + draw / renumberingRate * YEARS_OF_RENUMBERING;
  }

  private static String kvk(Life life, int unit) {
    return legal(number(life, unit));
  }

  private static String legal(long number) {
    return eight((number * SPREAD_LEGAL + SHIFT_LEGAL) % NUMBERS);
  }

  private static long number(Life life, int variant) {
    return (long) life.slot() * PER_SLOT + 2L * life.generation() + variant + 1;
  }

  private static String rsin(String kvk) {
    int sum = 0;
    for (int at = 0; at < 8; at++) {
      sum += (9 - at) * (kvk.charAt(at) - '0');
    }
    return kvk + (char) ('0' + (sum % 11 + 1) % 10);
  }

  private static String eight(long number) {
    var digits = new char[8];
    long rest = number;
    for (int at = 7; at >= 0; at--) {
      digits[at] = (char) ('0' + rest % 10);
      rest /= 10;
    }
    return new String(digits);
  }
}
