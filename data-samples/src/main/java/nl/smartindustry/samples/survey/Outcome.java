package nl.smartindustry.samples.survey;

/** What came of asking an enterprise. */
public enum Outcome {
  R,
  N,
  O,
  D
}
