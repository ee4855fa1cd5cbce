package nl.smartindustry.transform.topic.growth;

/**
 * One figure of the growth accounts.
 *
 * @param activity publication group, or the code of all of manufacturing
 * @param split code in BREAKDOWN
 * @param value euro per hour for a level, % for growth, and log points times 100 for what adds up:
 *     growth of value added in an account and its parts
 */
public record NationalFigure(
    Subject subject, String activity, String split, int year, double value, Deflation deflation) {
  /** What it is about. */
  public enum Subject {
    LEVEL,
    GROWTH,
    /** Growth of value added as a rate, beside the account that splits its logarithm. */
    VALUE_ADDED,
    MULTIFACTOR,
    ICT_CAPITAL
  }
}
