package nl.smartindustry.ingest.format.packed;

import nl.smartindustry.ingest.format.file.Limits;

/**
 * How much may come out of a packed file. Nothing that the file says of itself is believed: the
 * bytes are counted as they come.
 *
 * @param raw bytes of the packed file
 * @param unpacked bytes that may come out of it
 * @param ratio bytes that may come out of one packed byte, on the whole and in every {@link
 *     #STRETCH}
 * @param entries of a zip file, folders included
 */
public record UnpackLimits(long raw, long unpacked, int ratio, int entries) {
  /** Those of every night. */
  public static final UnpackLimits USUAL = new UnpackLimits(Limits.FILE, 4L << 30, 100, 10_000);

  /** Bytes below which no ratio is judged: so few are no threat, and short texts repeat. */
  static final long HARMLESS = 1 << 20;

  /** Bytes over which the ratio is judged anew, so that no bomb hides behind other bytes. */
  static final long STRETCH = 4 << 20;

  /** Bytes of a zip file's directory per entry that may be there, names and remarks included. */
  static final int DIRECTORY = 1 << 10;

  public UnpackLimits {
    if (raw < 1 || unpacked < 1 || ratio < 1 || entries < 1) {
      throw new IllegalArgumentException("Limits of packed files: each at least 1");
    }
  }
}
