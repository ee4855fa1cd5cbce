package nl.smartindustry.report.desk;

/** How an answer is written: for people, for spreadsheets, for programs. */
public enum DeskFormat {
  TEXT,
  CSV,
  JSON
}
