package nl.smartindustry.transform.topic.jobs;

/**
 * What is counted of one cell. Whole numbers only: parts of it may be added in any order.
 *
 * @param <T> itself
 */
public interface Tally<T extends Tally<T>> {
  /** Its numbers in a fixed order. */
  long[] amounts();

  /** This and another of the same kind together. */
  T plus(T other);
}
