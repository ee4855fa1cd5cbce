package nl.smartindustry.ingest.format.file;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.format.file.Split.BrokenRecord;

/** Gathers records into splits of about equal size. */
public final class Splitter {
  /** Bytes after which a split ends at the next record. */
  public static final long SPLIT = 16L << 20;

  private final long size;
  private final List<Split> splits = new ArrayList<>();
  private List<BrokenRecord> broken = new ArrayList<>();
  private long start = -1;
  private long firstLine;
  private long records;
  private long end;
  private final List<BrokenRecord> passed = new ArrayList<>();
  private int allBroken;

  public Splitter(long size) {
    this.size = size;
  }

  void record(long from, long until, long line) {
    record(from, until, line, 1);
  }

  /**
   * A line that holds several records.
   *
   * @param count how many
   */
  public void record(long from, long until, long line, int count) {
    if (start >= 0 && until - start > size) {
      close();
    }
    if (start < 0) {
      passed.clear();
      start = from;
      firstLine = line;
    }
    records += count;
    end = until;
    broken.addAll(passed);
    passed.clear();
  }

  /** A broken record; a very long one gets a split of its own that holds what is kept of it. */
  public void broken(BrokenRecord found) {
    allBroken++;
    if (found.end() - found.start() <= Limits.RECORD) {
      record(found.start(), found.end(), found.line());
      broken.add(found);
      return;
    }
    if (start >= 0) {
      close();
    }
    long kept = found.start() + Limits.KEPT;
    record(found.start(), kept, found.line());
    broken.add(new BrokenRecord(found.start(), kept, found.line(), found.defect()));
    close();
  }

  /** A line between records that is none. */
  public void passed(BrokenRecord line) {
    passed.add(line);
  }

  /** Broken records so far. */
  public int brokenRecords() {
    return allBroken;
  }

  /** All splits; a file without records has one, so that its stored table is there. */
  public List<Split> splits(long from, long line) {
    if (records > 0) {
      close();
    }
    return splits.isEmpty() ? List.of(new Split(from, from, line, 0, List.of())) : splits;
  }

  private void close() {
    splits.add(new Split(start, end, firstLine, records, broken));
    broken = new ArrayList<>();
    start = -1;
    records = 0;
  }
}
