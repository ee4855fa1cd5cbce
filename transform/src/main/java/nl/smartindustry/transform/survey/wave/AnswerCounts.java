package nl.smartindustry.transform.survey.wave;

import java.util.List;
import nl.smartindustry.transform.survey.link.SampledUnit;

/**
 * What respondents of a period did with the items behind a variable.
 *
 * @param notAsked the question was not put to them
 * @param missing no valid answer, for a reason that ingest named
 * @param silent no valid answer and no reason: nothing was delivered for the item
 */
public record AnswerCounts(long valid, long notAsked, long missing, long silent) {
  /**
   * Counts the answers to one variable.
   *
   * @param items the survey's items behind it
   * @param part whether each unit may have been asked
   * @param y its numerator by unit, NaN where there is no valid answer
   */
  static AnswerCounts of(List<SampledUnit> units, List<String> items, boolean[] part, double[] y) {
    long valid = 0;
    long notAsked = 0;
    long missing = 0;
    long silent = 0;
    for (int k = 0; k < y.length; k++) {
      var unit = units.get(k);
      if (unit.answered() && part[k]) {
        if (!Double.isNaN(y[k])) {
          valid++;
        } else if (named(unit, items, "not_asked")) {
          notAsked++;
        } else if (named(unit, items, "")) {
          missing++;
        } else {
          silent++;
        }
      }
    }
    return new AnswerCounts(valid, notAsked, missing, silent);
  }

  private static boolean named(SampledUnit unit, List<String> items, String reason) {
    return items.stream().anyMatch(item -> unit.lacks(item, reason));
  }

  /** Share of the respondents who were asked and gave no valid answer; 0 where none was. */
  public double nonResponse() {
    long asked = valid + missing + silent;
    return asked == 0 ? 0 : (double) (missing + silent) / asked;
  }
}
