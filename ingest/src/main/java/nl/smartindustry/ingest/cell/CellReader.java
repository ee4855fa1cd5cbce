package nl.smartindustry.ingest.cell;

/** Reads the text of one cell, coded answers already translated, as Spark stores its value. */
interface CellReader {
  /** The value, or null after a finding. */
  Object read(String text, Findings findings);
}
