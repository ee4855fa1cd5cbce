package nl.smartindustry.transform.estimate;

/**
 * What respondents of a period did with the items behind a variable.
 *
 * @param notAsked the question was not put to them
 * @param missing no valid answer, for a reason that ingest named
 * @param silent no valid answer and no reason: nothing was delivered for the item
 */
public record AnswerCounts(long valid, long notAsked, long missing, long silent) {
  static final int KINDS = 4;
  static final int VALID = 0;
  static final int NOT_ASKED = 1;
  static final int MISSING = 2;
  static final int SILENT = 3;

  /** Share of the respondents who were asked and gave no valid answer; 0 where nobody was. */
  public double nonResponse() {
    long asked = valid + missing + silent;
    return asked == 0 ? 0 : (double) (missing + silent) / asked;
  }
}
