package nl.smartindustry.transform.method.sample;

/** How answering is looked upon: as a second draw, within response groups. */
public enum ResponseMechanism {
  /**
   * Given how many of a group answered, any such set was equally likely: simple random within
   * groups (Särndal, Swensson and Wretman 1992, section 15.6). The default: it does not punish
   * level differences within a group that the count corrects.
   */
  RANDOM_WITHIN_GROUP,
  /**
   * Each unit answers by itself with the probability r / n of its group, taken as known: Poisson,
   * the convention of INSEE's gustave.
   */
  INDEPENDENT
}
