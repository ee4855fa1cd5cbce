package nl.smartindustry.ingest.cell;

import java.util.Arrays;
import nl.smartindustry.ingest.cell.RecordParsing.Cells;
import nl.smartindustry.ingest.contract.TextIds;

/**
 * Numbers the cells of one column by their bytes, so that one that comes again is read once. Gives
 * up where hardly any does.
 */
public final class CellNumbers {
  /** Cells after which half of them must have come before. */
  private static final int TRIAL = 1 << 12;

  /** Cells that are numbered in all columns of a split together: a bound for what is remembered. */
  private static final int ALTOGETHER = 1 << 19;

  private static final int MOST = 1 << 16;

  /** Bytes of the longest cell that is numbered. */
  private static final int LONGEST = 64;

  private final int most;
  private TextIds ids = new TextIds();
  private long seen;
  private int lastFrom;
  private int lastLength = -1;
  private int last;

  /**
   * @param columns of the file that are numbered
   */
  public CellNumbers(int columns) {
    this.most = Math.min(MOST, ALTOGETHER / columns);
  }

  /**
   * The number of a cell; {@link Cells#UNNUMBERED} where it has none.
   *
   * @param bytes the same array each time
   */
  public int of(byte[] bytes, int from, int length) {
    if (ids == null || length > LONGEST) {
      return Cells.UNNUMBERED;
    }
    seen++;
    if (length == lastLength
        && Arrays.equals(bytes, lastFrom, lastFrom + length, bytes, from, from + length)) {
      return last;
    }
    lastFrom = from;
    lastLength = length;
    last = ids.size() >= most ? ids.find(bytes, from, length) : ids.add(bytes, from, length);
    if (seen >= TRIAL && ids.size() > seen / 2) {
      ids = null;
    }
    return last;
  }
}
