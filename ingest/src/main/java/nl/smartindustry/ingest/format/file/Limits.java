package nl.smartindustry.ingest.format.file;

/** How large a delivered file may be, so that no file can exhaust memory. */
public final class Limits {
  /** Bytes of one file. */
  public static final long FILE = 2L << 30;

  /** Bytes of one record, all its lines together. */
  public static final int RECORD = 1 << 20;

  /** Bytes of one cell; a quote still open after as many is taken as never closed. */
  public static final int CELL = 64 << 10;

  /** Bytes of a refused record that are kept. */
  public static final int KEPT = 4 << 10;

  /** Broken records of one file; with more it is no file of its layout. */
  public static final int BROKEN = 100_000;

  /** Bytes of a file that is one JSON document, which is held in memory. */
  public static final long DOCUMENT = 128L << 20;

  private Limits() {}
}
