package nl.smartindustry.ingest.format.file;

import java.io.Serializable;
import java.util.List;

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
   * A record that cannot be read: one physical line, after which reading goes on.
   *
   * @param start offset of its first byte in the file
   * @param end offset after its last byte, line end included
   * @param line number of the line in the file, from 1
   */
  public record BrokenRecord(long start, long end, long line, Defect defect)
      implements Serializable {}
}
