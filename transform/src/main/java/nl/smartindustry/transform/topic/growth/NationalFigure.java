package nl.smartindustry.transform.topic.growth;

/**
 * One figure of the growth accounts.
 *
 * @param activity publication group, or the code of all of manufacturing
 * @param split code in BREAKDOWN
 * @param value euro per hour for a level, else log points times 100
 */
public record NationalFigure(
    Subject subject, String activity, String split, int year, double value, Deflation deflation) {
  /** What it is about. */
  public enum Subject {
    LEVEL,
    GROWTH,
    MULTIFACTOR,
    ICT_CAPITAL
  }
}
