package nl.smartindustry.ingest.format.file;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * A stretch of whole records of one file, read by one task. Its bounds depend on the file alone, so
 * the stored files are the same however many cores there are.
 *
 * @param start offset of its first byte in the file
 * @param end offset after its last byte
 * @param firstLine number of its first line in the file, from 1
 * @param records how many records it holds, broken ones included
 * @param broken the broken ones, in order
 */
public record Split(long start, long end, long firstLine, long records, List<BrokenRecord> broken)
    implements Serializable {
  public Split {
    broken = List.copyOf(broken);
  }

  /**
   * A record that cannot be read: one physical line, after which reading continues.
   *
   * @param start offset of its first byte in the file
   * @param end offset after its last byte, line end included
   * @param line number of the line in the file, from 1
   */
  public record BrokenRecord(long start, long end, long line, Defect defect)
      implements Serializable {}

  /** Why the bytes of a record cannot be read as one. */
  public enum Defect {
    TEXT_AFTER_QUOTE("text follows a closing quote"),
    SPACE_BEFORE_QUOTE("spaces stand before a quote"),
    ODD_QUOTE("an odd number of quotes stands in a cell without quotes around it"),
    OTHER_QUOTES("every cell stands in quotes that are not those of the layout"),
    UNCLOSED_QUOTE("a quote is not closed"),
    COLUMN_COUNT("the number of cells is not that of the header"),
    TOO_LONG("a cell or the record exceeds the limit"),
    HEADER_AGAIN("the line is the header once more"),
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
}
