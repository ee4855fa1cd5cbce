package nl.smartindustry.samples.statistics;

import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.samples.parameter.YearRange;

/** Which three-year periods of the innovation survey there are: they end in even years. */
public final class InnovationPeriods {
  /** Years of a period. */
  public static final int LENGTH = 3;

  private InnovationPeriods() {}

  /**
   * The last years of the periods whose results are known in March after the last year: those that
   * ended at least two years before, and began in the years of the production statistics or ended
   * in them.
   */
  public static List<Integer> known(YearRange years) {
    int first = years.statistics().get(0);
    return IntStream.rangeClosed(first, years.last() - 2)
        .filter(year -> year % 2 == 0)
        .boxed()
        .toList();
  }
}
