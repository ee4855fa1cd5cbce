package nl.smartindustry.transform.topic.jobs;

/**
 * Jobs and hours of a cell in a year.
 *
 * @param employers enterprises with wage records
 * @param monthEnds jobs at the ends of its months, added up, with the largest employers
 * @param worked hundredths of hours worked, with the largest employers
 * @param enterprises in the frame of the year
 * @param persons employed in these, with the largest of them
 * @param covered persons employed in enterprises that are expected to have wage records and do
 * @param expected persons employed in all enterprises that are expected to
 */
record YearTally(
    long employers,
    Largest monthEnds,
    Largest worked,
    long enterprises,
    Largest persons,
    long covered,
    long expected)
    implements Tally<YearTally> {
  private static final double ALL = 100;

  static YearTally read(long[] amounts) {
    return new YearTally(
        amounts[0],
        new Largest(amounts[1], amounts[2], amounts[3]),
        new Largest(amounts[4], amounts[5], amounts[6]),
        amounts[7],
        new Largest(amounts[8], amounts[9], amounts[10]),
        amounts[11],
        amounts[12]);
  }

  @Override
  public long[] amounts() {
    return new long[] {
      employers,
      monthEnds.sum(),
      monthEnds.first(),
      monthEnds.second(),
      worked.sum(),
      worked.first(),
      worked.second(),
      enterprises,
      persons.sum(),
      persons.first(),
      persons.second(),
      covered,
      expected
    };
  }

  @Override
  public YearTally plus(YearTally other) {
    return new YearTally(
        employers + other.employers,
        monthEnds.plus(other.monthEnds),
        worked.plus(other.worked),
        enterprises + other.enterprises,
        persons.plus(other.persons),
        covered + other.covered,
        expected + other.expected);
  }

  /** Part of the persons employed, in %, whose enterprise has wage records; 0 of nobody. */
  double coverage() {
    return expected == 0 ? 0 : ALL * covered / expected;
  }
}
