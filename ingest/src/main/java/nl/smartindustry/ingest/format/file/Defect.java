package nl.smartindustry.ingest.format.file;

import java.util.Locale;

/** Why the bytes of a record cannot be read as one. */
public enum Defect {
  TEXT_AFTER_QUOTE("text follows a closing quote"),
  UNCLOSED_QUOTE("a quote is not closed"),
  COLUMN_COUNT("the number of cells is not that of the header"),
  TOO_LONG("a cell or the record exceeds the limit"),
  NOT_JSON("the line is not a JSON object"),
  LINE_LENGTH("the line does not reach the last position of a column"),
  /** A line of a source or a comment; it is passed by and not counted. */
  NO_RECORD("the line is no record");

  private final String reason;

  Defect(String reason) {
    this.reason = reason;
  }

  /** The public name of the rule that such a record breaks. */
  public String rule() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String reason() {
    return reason;
  }
}
