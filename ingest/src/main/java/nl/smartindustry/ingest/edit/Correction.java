package nl.smartindustry.ingest.edit;

/** An error with a known cause, and how it is put right. */
public interface Correction {
  /** The flag of a value that it changed. */
  String rule();

  /**
   * The record put right.
   *
   * @param values by the number of the field; not changed
   * @return the same array when there is nothing to put right, or more than one way to do it
   */
  double[] correct(double[] values);
}
