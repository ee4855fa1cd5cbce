package nl.smartindustry.transform.topic.jobs;

/**
 * Enterprises of a cell, and how many of them something is true of.
 *
 * @param those of whom it is true
 * @param all of them
 */
record ShareTally(long those, long all) implements Tally<ShareTally> {
  static ShareTally read(long[] amounts) {
    return new ShareTally(amounts[0], amounts[1]);
  }

  @Override
  public long[] amounts() {
    return new long[] {those, all};
  }

  @Override
  public ShareTally plus(ShareTally other) {
    return new ShareTally(those + other.those, all + other.all);
  }
}
