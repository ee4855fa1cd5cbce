package nl.smartindustry.transform.topic.jobs;

/** What lies between two frames of 1 January: the first of these days excluded. */
public record Window(int from, int to) {
  /** Years that it spans. */
  public int years() {
    return to - from;
  }

  /** The last calendar year that it spans: the period of its figures. */
  public String period() {
    return String.valueOf(to - 1);
  }
}
