package nl.smartindustry.ingest.generate.survey;

/** What came of asking an enterprise. */
public enum Outcome {
  R,
  N,
  O,
  D
}
