package nl.smartindustry.samples.wages;

import java.util.HexFormat;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;

/**
 * Somebody with a job, known by where the first one was.
 *
 * @param seat the seat of the first job
 * @param hired the month in which it began
 */
record Person(long seat, int hired) {
  private static final int YOUNGEST = 16;
  private static final int RANGE = 40;
  private static final double YOUNG = 1.3;
  private static final int AGE = 1;
  private static final int SEX = 2;

  /** Sixteen hexadecimal digits that stand for the person. */
  String pseudonym(Draws draws) {
    return HexFormat.of().toHexDigits(key(draws));
  }

  long key(Draws draws) {
    return draws.bits(Purpose.PERSON, seat, hired);
  }

  int born(Draws draws) {
    double draw = draws.uniform(Purpose.PERSON, key(draws), AGE);
    return hired / Months.A_YEAR - YOUNGEST - (int) (RANGE * StrictMath.pow(draw, YOUNG));
  }

  boolean woman(Draws draws, double share) {
    return draws.happens(share, Purpose.PERSON, key(draws), SEX);
  }
}
